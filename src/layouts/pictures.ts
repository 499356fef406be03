/** Two to six pictures: one height, in a row or in two. */
import type { Figure } from '../deck/content.ts';
import { html, nothing } from '../deck/html.ts';
import { plainText } from '../deck/plain-text.ts';
import { defineLayout } from './layout.ts';
import { fillsFrame, writeFigure } from './parts/picture.ts';
import { slot } from './slots.ts';

export const pictures = defineLayout({
  name: 'pictures',
  says: '两到六张图片，高矮一样，各带一行说明',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    pictures: slot('figure', [2, 6], '两到六张图片'),
    text: slot('paragraph', [0, 1], '一段说明'),
  },
  example: `## 写几张图片共同的结论

![写第一张图上有什么](example.svg)

![写第二张图上有什么](example.svg)
`,
  render(_slide, { lead, pictures: figures, text }, writer) {
    const inOrder = figures.filter((figure) => order.test(wordsOf(figure))).length > 1;
    const shown = figures.map((figure, index) =>
      writeFigure(
        figure,
        writer,
        fillOf(figure, figures.length),
        inOrder ? html`<span class="number serif">${index + 1}</span>` : nothing,
      ),
    );
    const p = (block: (typeof text)[number]) =>
      html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    return html`<div class="body">${lead.map(p)}<div class="grid of-${figures.length}">${shown}</div>${text.map(p)}</div>`;
  },
});

/** Frames by the number of pictures, in pixels, as `pictures.css` draws them. */
const frames: Readonly<Record<number, readonly [width: number, height: number]>> = {
  2: [545, 340],
  3: [354, 280],
  4: [300, 196],
  5: [264, 172],
  6: [264, 172],
};

/** A picture fills its frame where it loses no more than a fifth; any other stands in it whole. */
function fillOf({ image }: Figure, count: number): '' | 'filled' {
  const [width, height] = frames[count] ?? [1, 1];
  return fillsFrame(image, width / height) ? 'filled' : '';
}

/** Words of captions that stand in an order. */
const order = /第[一二三四五六1-6]|头一|首先|先|然后|接着|再|最后|之前|之后|[前后]$/u;

function wordsOf({ image, caption }: Figure): string {
  return caption.length > 0 ? plainText(caption) : image.alt;
}
