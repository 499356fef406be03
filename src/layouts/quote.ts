/** A saying that stands on the line, and below it who says it. */
import type { Inline, Paragraph, Quote } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { defineLayout, type Writer } from './layout.ts';
import { drawLine } from './parts/line.ts';
import { countWords } from './parts/lines.ts';
import { splitSpeaker } from './parts/speaker.ts';
import { slot } from './slots.ts';

export const quote = defineLayout({
  name: 'quote',
  says: '一段引语，和说这句话的人',
  frame: 'content',
  lined: true,
  slots: {
    quote: slot('quote', [1, 1], '一段引语（> 开头），末行写“—— 说的人”'),
    text: slot('paragraph', [0, 2], '一两段说明'),
  },
  example: `## 写引语说明什么

> 写一句原话，让人记住
>
> —— 写说这句话的人
`,
  render(_slide, { quote: quotes, text }, writer) {
    const said = quotes.map((block) => writeSaying(block, writer));
    return html`<div class="body">${said}${text.map((block) => html`<p${writer.attributes(block, 'text')}>${writer.inlines(block.children)}</p>`)}</div>`;
  },
});

function writeSaying(quote: Quote, writer: Writer): Html {
  const { saying, speaker } = splitSpeaker(quote);
  const size = sizeOf(countWords(saying));
  const line = (children: readonly Inline[], shown: Paragraph): Html =>
    html`<p${writer.attributes(shown, 'speaker')}>${writer.inlines(children)}</p>`;
  const words = saying.map((block) =>
    block.kind === 'paragraph'
      ? html`<p${writer.attributes(block, 'serif')}>${writer.inlines(block.children)}</p>`
      : writer.blocks([block]),
  );
  return html`<blockquote${writer.attributes(quote, size)}><div class="saying">${words}</div>${drawLine('main-line')}${speaker ? line(speaker.children, speaker) : nothing}</blockquote>`;
}

function sizeOf(characters: number): 'short' | 'usual' | 'long' {
  if (characters <= 30) return 'short';
  return characters <= 66 ? 'usual' : 'long';
}
