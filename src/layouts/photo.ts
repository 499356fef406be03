/** One picture that says it all: it fills the slide, title and caption beside it or on a band. */
import type { Figure } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { fillsFrame, shapeOf, writeFigure } from './parts/picture.ts';
import { slot } from './slots.ts';

export const photo = defineLayout({
  name: 'photo',
  says: '一张照片占满全页，题目和说明在旁边或下沿',
  frame: 'staff',
  slots: {
    picture: slot('figure', [1, 1], '一张图片：![图上有什么](文件名)'),
    text: slot('paragraph', [0, 3], '至多三段文字'),
  },
  example: `## 写照片说明的结论

![写图上有什么](example.svg)

写照片的时间、地点和来源
`,
  render(slide, { picture, text }, writer) {
    const words = text.map(
      (block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`,
    );
    const place = placeOf(picture[0]);
    const shown = html`${picture.map((figure) => writeFigure(figure, writer))}`;
    const told = html`<div class="told">${writer.kicker()}${writer.title(slide.title)}${words}</div>`;
    // What lies over the picture comes after it, and so it does in a presentation.
    const isOver = place === 'full';
    return html`<div class="spread ${place}">${isOver ? [shown, told] : [told, shown]}</div>`;
  },
});

/** Width against height of the frames that `photo.css` draws: under the line from edge to edge, and beside the title. */
const full = 1280 / 659;
const beside = 880 / 659;

/** Where the picture stands; one that would lose more than a fifth in both frames stands whole beside the title. */
function placeOf(figure: Figure | undefined): 'full' | 'beside' | 'whole' | 'low' {
  const shape = figure && shapeOf(figure.image);
  if (figure === undefined || shape === undefined) return 'beside';
  if (fillsFrame(figure.image, full)) return 'full';
  if (fillsFrame(figure.image, beside)) return 'beside';
  return shape < beside ? 'whole' : 'low';
}
