/** Lines that are to be typed or read as they stand. */
import { html } from '../deck/html.ts';
import { defineLayout } from './layout.ts';
import { fitRows } from './parts/lines.ts';
import { slot } from './slots.ts';

export const code = defineLayout({
  name: 'code',
  says: '一段代码或命令，照原样排',
  frame: 'content',
  slots: {
    lead: slot('paragraph', [0, 1], '一段引语'),
    code: slot('code-block', [1, 1], '一段代码，写在两行 ``` 之间，至多十二行'),
    text: slot('paragraph', [0, 1], '一段说明'),
  },
  example: `## 写这段代码做什么

\`\`\`
写第一行
写第二行
\`\`\`
`,
  render(_slide, { lead, code: blocks, text }, writer) {
    const p = (block: (typeof text)[number]) =>
      html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    const shown = blocks.map((block) => {
      const size = fitRows(block.text.split('\n').length, [6, 8]);
      return html`<pre${writer.attributes(block, size)}><code>${block.text}</code></pre>`;
    });
    return html`<div class="body">${lead.map(p)}${shown}${text.map(p)}</div>`;
  },
});
