/** Writes a `###` group: its heading and what follows. */
import { splitRuns } from '../../deck/columns.ts';
import type { Block, Group } from '../../deck/content.ts';
import { type Html, html, nothing } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';
import { beginsWithFigure } from '../slots.ts';
import { writePoints } from './points.ts';
import { writeTable } from './table.ts';
import { isTaskList, writeTasks } from './tasks.ts';

export function writeGroup(group: Group, writer: Writer): Html {
  return html`<div${writer.attributes(group, 'group')}>${writeHeading(group, writer)}${group.blocks.map((block) => writeGroupBlock(block, writer))}</div>`;
}

function writeHeading({ heading }: Group, writer: Writer): Html {
  return heading.children.length === 0 ? nothing : html`<h3>${writer.inlines(heading.children)}</h3>`;
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

/** Writes blocks one below the other, groups and lists in their own look, and columns side by side. */
export function writeFlow(blocks: readonly Block[], writer: Writer): Html {
  return writeRuns(blocks, (block) =>
    block.kind === 'group' ? writeGroup(block, writer) : writeGroupBlock(block, writer),
  );
}

/** Writes blocks one below the other, and columns side by side. */
export function writeRuns(blocks: readonly Block[], write: (block: Block) => Html): Html {
  return html`${splitRuns(blocks).map((run) => {
    const written = run.map(write);
    return run.length > 1 ? html`<div class="beside beside-${run.length}">${written}</div>` : written;
  })}`;
}
