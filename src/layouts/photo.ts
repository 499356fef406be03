/** A real photograph with its caption. */
import type { Figure } from '../deck/content.ts';
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { slot } from './slots.ts';

export const photo = defineLayout({
  name: 'photo',
  says: '一张真实照片和它的说明',
  frame: 'content',
  slots: {
    picture: slot('figure', [1, 1], '一张图片：![图上有什么](文件名)'),
    text: slot('paragraph', [0, 3], '至多三段文字'),
  },
  example: `## 写照片说明的结论

![写图上有什么](example.svg)

写照片的时间、地点和来源
`,
  render(_slide, { picture, text }, writer) {
    return html`<div class="body${picture.some(fillsFrame) ? ' filled' : ''}">${writer.blocks(picture)}<div class="words">${text.map((block) => html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`)}</div></div>`;
  },
});

/** Width against height of the frame that `photo.css` draws. */
const frame = 644 / 432;

/** Says whether a picture loses no more than a fifth when it fills the frame; any other stands in it whole. */
function fillsFrame({ image: { place } }: Figure): boolean {
  if (place === undefined) return false;
  const shape = place.widthPx / place.heightPx;
  return Math.min(shape / frame, frame / shape) >= 0.8;
}
