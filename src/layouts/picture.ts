/** A picture and what is said of it: half and half. */
import type { Block, Figure } from '../deck/content.ts';
import { html, nothing } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { writeFlow } from './parts/group.ts';
import { countWords } from './parts/lines.ts';
import { fillsFrame, shapeOf, writeFigure } from './parts/picture.ts';
import { slot } from './slots.ts';

export const picture = defineLayout({
  name: 'picture',
  says: '图文各半：一张图片和几段文字',
  frame: 'staff',
  slots: {
    before: slot(['paragraph', 'list'], [0, 2], '图片前面的文字'),
    picture: slot('figure', [1, 1], '一张图片：![图上有什么](文件名)'),
    after: slot(['paragraph', 'list', 'quote'], [0, 4], '图片后面的文字'),
  },
  example: `## 写图片说明的结论

![写图上有什么](example.svg)

- 写第一点
- 写第二点
`,
  render(slide, { before, picture: figures, after }, writer) {
    const text: readonly Block[] = [...before, ...after];
    const words =
      text.length > 0
        ? html`<div class="${countWords(text) <= few ? 'words few' : 'words'}">${writeFlow(text, writer)}</div>`
        : nothing;
    return html`<div class="spread ${placeOf(figures[0])}"><div class="told"><header class="heading">${writer.kicker()}${writer.title(slide.title)}</header>${words}</div>${figures.map((figure) => writeFigure(figure, writer))}</div>`;
  },
});

/** Characters that leave room for larger type. */
const few = 60;

/** Width against height of the frame beside the text, as `picture.css` draws it. */
const frame = 580 / 540;

/** Where the picture stands: in the frame, narrower than it, as wide as half a slide, or below the title. */
function placeOf(figure: Figure | undefined): 'square' | 'upright' | 'flat' | 'wide' {
  const shape = figure && shapeOf(figure.image);
  if (figure === undefined || shape === undefined || fillsFrame(figure.image, frame)) return 'square';
  if (shape < frame) return 'upright';
  return shape < 2 ? 'flat' : 'wide';
}
