/** Measures how high blocks stand on a plain slide. */

import { splitRuns } from '../deck/columns.ts';
import type { Block, Chart, Code, Group, Inline, Item, List } from '../deck/content.ts';
import { measureLabel, readHead } from './item-head.ts';
import { measureTable } from './measure-table.ts';
import { partSpeaker } from './plain-blocks.ts';
import type { Ruler } from './ruler.ts';
import {
  besideGapPx,
  caption,
  code,
  columnGapPx,
  denseLineHeight,
  hairPx,
  indents,
  inlineLabelGapPx,
  labelGapPx,
  lineHeight,
  quoteIndentPx,
  type Scale,
} from './scale.ts';

/** How blocks are set. */
export interface Setting {
  readonly ruler: Ruler;
  readonly scale: Scale;
  /** Whether lists that stand by themselves have two columns. */
  readonly inColumns: boolean;
  /** Whether labels stand on their text's line, as they are too long for a column of their own. */
  readonly inlineLabels: boolean;
  /** Whether the columns of tables are equally wide, as their words are too long for them. */
  readonly evenColumns: boolean;
}

/** Measures blocks that stand below each other, in px. */
export function measureFlow(blocks: readonly Block[], widthPx: number, setting: Setting): number {
  const runs = splitRuns(blocks);
  const gaps = Math.max(0, runs.length - 1) * setting.scale.gap;
  return runs.reduce((sum, run) => sum + measureRun(run, widthPx, setting), gaps);
}

/** Columns stand side by side: they are as high as the highest. */
function measureRun(run: readonly Block[], widthPx: number, setting: Setting): number {
  const width = (widthPx - (run.length - 1) * besideGapPx) / run.length;
  return Math.max(...run.map((block) => measureBlock(block, width, setting, true)));
}

function measureBlock(block: Block, widthPx: number, setting: Setting, standsAlone: boolean): number {
  const { scale } = setting;
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return measureText(block.children, widthPx, setting, block.kind === 'heading');
    case 'list':
      return measureList(block, widthPx, setting, standsAlone);
    case 'table':
      return measureTable(block, widthPx, setting);
    case 'quote': {
      const { blocks, speaker } = partSpeaker(block);
      const inside = widthPx - quoteIndentPx;
      const said = measureInner(blocks, inside, setting, 0);
      return said + (speaker ? scale.pad + measureText(speaker.children, inside, setting) : 0);
    }
    case 'code-block':
      return measureCode(block, widthPx, setting);
    case 'chart':
      return measureChart(block);
    case 'figure': {
      const lines =
        block.caption.length === 0
          ? 0
          : setting.ruler.countLines(block.caption, 'sans-400', caption.sizePx, widthPx);
      return scale.picture + (lines > 0 ? caption.gapPx + lines * caption.sizePx * denseLineHeight : 0);
    }
    case 'group':
      return measureGroup(block, widthPx, setting);
  }
}

/** Blocks inside of another have no columns of their own. */
function measureInner(
  blocks: readonly Block[],
  widthPx: number,
  setting: Setting,
  gapPx = setting.scale.pad,
): number {
  const gaps = Math.max(0, blocks.length - 1) * gapPx;
  return blocks.reduce((sum, block) => sum + measureBlock(block, widthPx, setting, false), gaps);
}

function measureGroup({ heading, blocks }: Group, widthPx: number, setting: Setting): number {
  const head = measureText(heading.children, widthPx, setting, true);
  return head + measureInner(blocks, widthPx, setting) + (blocks.length > 0 ? setting.scale.pad : 0);
}

function measureText(
  children: readonly Inline[],
  widthPx: number,
  { ruler, scale }: Setting,
  isBold = false,
): number {
  const lines = ruler.countLines(children, isBold ? 'sans-700' : 'sans-400', scale.text, widthPx);
  return lines * scale.text * lineHeight;
}

function measureList(list: List, widthPx: number, setting: Setting, standsAlone: boolean): number {
  const inColumns = standsAlone && setting.inColumns;
  const heights = measureItems(
    list,
    inColumns ? columnWidth(list, widthPx, setting) : widthPx,
    setting,
    inColumns,
  );
  return inColumns ? balance(heights) : heights.reduce((sum, height) => sum + height, 0);
}

/** Says how wide a column of a list is, with what stands before the text. */
export function columnWidth({ ordered }: List, widthPx: number, { scale }: Pick<Setting, 'scale'>): number {
  const number = ordered ? indents.number * scale.text : 0;
  return (widthPx - columnGapPx - 2 * number) / 2 + number;
}

function measureItems(list: List, widthPx: number, setting: Setting, inColumns: boolean): number[] {
  const { scale, ruler } = setting;
  const heads = list.ordered ? [] : list.items.map(readHead);
  const hasLabels = heads.length > 0 && heads.every(({ label }) => label !== undefined);
  const inRows = hasLabels && !inColumns && !setting.inlineLabels;
  const around = inColumns || hasLabels ? 2 * scale.row + hairPx : 2 * scale.pad;
  const indent = hasLabels ? 0 : (list.ordered ? indents.number : indents.bullet) * scale.text;
  const labels = inRows ? Math.max(...list.items.map((item) => measureLabel(item, ruler))) * scale.text : 0;
  const width = widthPx - indent - (inRows ? labels + labelGapPx : 0);
  return list.items.map((item, index) => {
    const head = heads[index];
    const before = head?.label === undefined || inRows ? 0 : inlineLabelGapPx / scale.text;
    const children = inRows ? (head?.text ?? []) : item.children;
    const lines = countItemLines(children, width - before * scale.text, setting);
    return around + lines * scale.text * lineHeight + measureNested(item, width, setting);
  });
}

function countItemLines(children: readonly Inline[], widthPx: number, { ruler, scale }: Setting): number {
  return children.length === 0 ? 1 : ruler.countLines(children, 'sans-400', scale.text, widthPx);
}

function measureNested({ blocks }: Item, widthPx: number, setting: Setting): number {
  return measureInner(blocks, widthPx, { ...setting, inlineLabels: true }, 0);
}

/** Parts items into two columns as browsers balance them: the lower the better, in their order. */
function balance(heights: readonly number[]): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let first = 0;
  let least = total;
  for (const height of heights) {
    first += height;
    least = Math.min(least, Math.max(first, total - first));
  }
  return least;
}

function measureCode({ text }: Code, widthPx: number, { ruler, scale }: Setting): number {
  const inside = widthPx - code.padXPx;
  const lines = text.split('\n').reduce((sum, line) => {
    const words = line.trimStart();
    const indent = (line.length - words.length) * 0.3 * scale.code;
    const at = { file: '', line: 0, column: 0, length: 0 };
    const children = [{ kind: 'code', text: words.replaceAll(' ', '_'), at } as const];
    return sum + (words === '' ? 1 : ruler.countLines(children, 'sans-400', scale.code, inside - indent));
  }, 0);
  return lines * scale.code * denseLineHeight + code.padYPx;
}

/** Charts are drawn at their own size, see src/charts. */
function measureChart({ spec }: Chart): number {
  const bars = 56 + 56 * spec.facts.length;
  return spec.type === 'bars' ? bars : spec.type === 'dots' ? 226 : 180;
}
