/** Chooses the type of a plain slide: as large as lets everything stand on it. */
import type { Block, Heading, List } from '../deck/content.ts';
import { measureLabel } from './item-head.ts';
import { columnWidth, measureFlow, type Setting } from './measure-blocks.ts';
import { needsEvenColumns } from './measure-table.ts';
import type { Ruler } from './ruler.ts';
import { canvas, indents, readScale, type Step, steps, titleLineHeight, titleSizes } from './scale.ts';

/** What is fitted. */
export interface PlainContent {
  readonly title: Heading | undefined;
  /** Whether a small line stands above the title. */
  readonly hasKicker: boolean;
  readonly blocks: readonly Block[];
  /** Whether it is a part of a slide that goes on: then its type is no larger than that of the others. */
  readonly isPart: boolean;
}

export interface Fit {
  /** Classes of the slide's body, as plain.css knows them. */
  readonly classes: readonly string[];
  /** Whether everything has room. */
  readonly fits: boolean;
}

/** Fits a slide's content. What does not fit even in the smallest type is set in it, and has no room. */
export function fitPlain(content: PlainContent, ruler: Ruler): Fit {
  const head = fitHead(content, ruler);
  const room = canvas.bottomPx - canvas.topPx - head.lowerPx;
  const isFilled = content.blocks.some(({ kind }) => kind === 'figure');
  const common = [...head.classes, ...(isFilled ? ['filled'] : [])];
  let last: Fit | undefined;
  for (const arrangement of listArrangements(content, ruler)) {
    const { setting, classes, mostTaken } = arrangement;
    const taken = measureFlow(content.blocks, canvas.widthPx, setting) / room;
    last = { classes: [...classes, ...common], fits: taken <= 1 };
    if (taken <= mostTaken) return last;
  }
  return last ?? { classes: common, fits: true };
}

/** Measures how much of the room the content takes in the smallest type, 1 being all of it. */
export function measureSmallest(content: PlainContent, ruler: Ruler): number {
  const { blocks } = content;
  const room = canvas.bottomPx - canvas.topPx - fitHead(content, ruler).lowerPx;
  const measure = (inColumns: boolean) => {
    const { setting } = arrange(blocks, ruler, 24, { isAiry: false, inColumns, mostTaken: 1 });
    return measureFlow(blocks, canvas.widthPx, setting) / room;
  };
  const taken = measure(false);
  return taken <= 1 ? taken : Math.min(taken, measure(true));
}

interface Arrangement {
  readonly setting: Setting;
  readonly classes: readonly string[];
  readonly mostTaken: number;
}

const partSteps = [28, 24] as const;
/** Little content has room around it up to this part of the slide. */
const mostAiry = 0.75;
/** From so many short items on, a list has two columns. */
const manyItems = 6;

/** Lists the ways to set blocks, the best first: long lists of short items in columns, others only to save their type. */
function* listArrangements({ blocks, isPart }: PlainContent, ruler: Ruler): Generator<Arrangement> {
  const inOne = (step: Step) =>
    arrange(blocks, ruler, step, { isAiry: false, inColumns: false, mostTaken: 1 });
  const inTwo = (step: Step) =>
    arrange(blocks, ruler, step, { isAiry: false, inColumns: true, mostTaken: 1 });
  if (!isPart) yield arrange(blocks, ruler, 36, { isAiry: true, inColumns: false, mostTaken: mostAiry });
  const lists = blocks.filter((block): block is List => block.kind === 'list' && block.items.length > 1);
  const many = lists.filter(({ items }) => items.length >= manyItems);
  for (const step of isPart ? partSteps : steps) {
    const columns = inTwo(step);
    if (many.length > 0 && many.every((list) => hasShortItems(list, columns.setting))) yield columns;
    yield inOne(step);
    if (lists.length > 0 && step === 28) yield* isPart ? [columns] : [inTwo(32), columns];
    if (lists.length > 0 && step === 24) yield columns;
  }
}

function hasShortItems(list: List, setting: Setting): boolean {
  const { ruler, scale } = setting;
  const width = columnWidth(list, canvas.widthPx, setting) - indents.number * scale.text;
  return list.items.every(
    ({ children, blocks }) =>
      blocks.length === 0 && ruler.measureWidth(children, 'sans-400') * scale.text <= width,
  );
}

function arrange(
  blocks: readonly Block[],
  ruler: Ruler,
  step: Step,
  { isAiry, inColumns, mostTaken }: { isAiry: boolean; inColumns: boolean; mostTaken: number },
): Arrangement {
  const scale = readScale(step, isAiry);
  const plain: Setting = { ruler, scale, inColumns, inlineLabels: false, evenColumns: false };
  const evenColumns = blocks.some((block) => hasWideTable(block, plain));
  const inlineLabels = inColumns || blocks.some((block) => hasLongLabels(block, plain));
  const classes = [
    `fit-${step}`,
    isAiry ? 'airy' : '',
    inColumns ? 'columns-2' : '',
    inlineLabels ? 'inline-labels' : '',
    evenColumns ? 'even-columns' : '',
  ];
  const setting = { ...plain, inlineLabels, evenColumns };
  return { setting, classes: classes.filter((name) => name !== ''), mostTaken };
}

function hasWideTable(block: Block, setting: Setting): boolean {
  if (block.kind === 'group') return block.blocks.some((one) => hasWideTable(one, setting));
  return block.kind === 'table' && needsEvenColumns(block, canvas.widthPx, setting);
}

/** Labels have a column of their own up to this part of the slide's width. */
const mostForLabels = 0.35;

function hasLongLabels(block: Block, setting: Setting): boolean {
  if (block.kind === 'group') return block.blocks.some((one) => hasLongLabels(one, setting));
  if (block.kind !== 'list') return false;
  const widest = Math.max(...block.items.map((item) => measureLabel(item, setting.ruler)));
  return widest * setting.scale.text > canvas.widthPx * mostForLabels;
}

/** Fits the title: two lines at most if that can be, and what is below moves down for the second one. */
function fitHead(
  { title, hasKicker }: PlainContent,
  ruler: Ruler,
): { readonly classes: readonly string[]; readonly lowerPx: number } {
  if (title === undefined) return { classes: [], lowerPx: 0 };
  const linesAt = (size: number) => ruler.countLines(title.children, 'serif-900', size, canvas.widthPx);
  const size = titleSizes.find((one) => linesAt(one) <= 2) ?? titleSizes[titleSizes.length - 1] ?? 36;
  const height = linesAt(size) * size * titleLineHeight;
  const bottom = canvas.headTopPx + (hasKicker ? canvas.kickerPx : 0) + height + canvas.headGapPx;
  const lower = Math.min(mostLower, Math.max(0, Math.ceil((bottom - canvas.topPx) / canvas.lowerPx)));
  const classes = [size === titleSizes[0] ? '' : `title-${size}`, lower === 0 ? '' : `low-${lower}`];
  return { classes: classes.filter((name) => name !== ''), lowerPx: lower * canvas.lowerPx };
}

/** The classes that move the body down end here; such a title has been reported. */
const mostLower = 9;
