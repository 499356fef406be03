/** Writes a `###` group: its heading and what follows. */
import type { Block, Group } from '../../deck/content.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';
import { beginsWithFigure } from '../slots.ts';
import { writePoints } from './points.ts';
import { writeTable } from './table.ts';
import { isTaskList, writeTasks } from './tasks.ts';

export function writeGroup(group: Group, writer: Writer): Html {
  return html`<div${writer.attributes(group, 'group')}><h3>${writer.inlines(group.heading.children)}</h3>${group.blocks.map((block) => writeGroupBlock(block, writer))}</div>`;
}

/** Lists of figures and of points get their own look; anything else flows. */
export function writeGroupBlock(block: Block, writer: Writer): Html {
  if (block.kind === 'table') return writeTable(block, writer);
  if (block.kind !== 'list') return writer.blocks([block]);
  if (isTaskList(block)) return writeTasks(block, writer);
  if (block.ordered) return writer.blocks([block]);
  if (!beginsWithFigure(block)) return writePoints(block, writer);
  return html`<ul${writer.attributes(block, `figures figures-${block.items.length}`)}>${block.items.map((item) => html`<li${writer.attributes(item)}>${writer.figure(item)}</li>`)}</ul>`;
}

/** Writes blocks one below the other, groups and lists in their own look. */
export function writeFlow(blocks: readonly Block[], writer: Writer): Html {
  return html`${blocks.map((block) =>
    block.kind === 'group' ? writeGroup(block, writer) : writeGroupBlock(block, writer),
  )}`;
}
