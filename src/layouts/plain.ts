/** Title and text, for whatever has no layout of its own: in type as large as lets everything stand on the slide. */
import type { Block } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { fitPlain } from '../fit/fit-plain.ts';
import { partSpeaker } from '../fit/plain-blocks.ts';
import { createRuler } from '../fit/ruler.ts';
import { defineLayout, type Writer } from './layout.ts';
import { writeGroup, writeRuns } from './parts/group.ts';
import { writePoints } from './parts/points.ts';
import { slot } from './slots.ts';

export const plain = defineLayout({
  name: 'plain',
  says: '普通页：标题和正文',
  frame: 'content',
  slots: {
    blocks: slot(
      ['paragraph', 'list', 'table', 'quote', 'code-block', 'chart', 'figure', 'group', 'heading'],
      [0, 40],
      '段落、列表、表格、引文、图片或小标题',
    ),
  },
  example: `## 写一个判断

- 写理由
- 写理由
`,
  render(slide, { blocks }, writer) {
    const hasKicker = slide.kicker !== '' || writer.chapter.title !== '';
    const { classes } =
      slide.fit === 'no'
        ? { classes: ['fit-28'] }
        : fitPlain(
            { title: slide.title, hasKicker, blocks, isPart: slide.part !== undefined },
            createRuler(writer.deck.ledger),
          );
    return html`<div class="${['body', ...classes].join(' ')}">${writeRuns(blocks, (block) => writePlain(block, writer))}</div>`;
  },
});

function writePlain(block: Block, writer: Writer): Html {
  if (block.kind === 'group') return writeGroup(block, writer);
  if (block.kind === 'list' && !block.ordered) return writePoints(block, writer);
  if (block.kind !== 'quote') return writer.blocks([block]);
  const { blocks, speaker } = partSpeaker(block);
  const name = speaker ? html`<p class="speaker">${writer.inlines(speaker.children)}</p>` : nothing;
  return html`<blockquote${writer.attributes(block)}>${writer.blocks(blocks)}${name}</blockquote>`;
}
