/** Finds text that is longer than its place on a slide. Notes have no limit. */
import type { Block } from '../deck/content.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import type { Check } from './check.ts';
import { type Line, listLines } from './parts/slide-text.ts';
import { measureEms } from './parts/text-width.ts';

export const limits: Check = {
  name: 'limits',
  says: '超出版式篇幅的文字',
  run: ({ slides }: Deck) => slides.flatMap((slide) => [...findLongLines(slide), ...findManyBlocks(slide)]),
};

/** The most characters of each kind of text, as the type sizes of the theme allow. */
const mostEms = {
  kicker: 16,
  heading: 24,
  /** Four lines of 26. */
  paragraph: 104,
  item: 104,
  cell: 52,
  caption: 52,
  /** Three lines of 18; where it is all that the slide has, five of 30. */
  quote: 54,
  'whole quote': 150,
} as const;
const names: Readonly<Record<keyof typeof mostEms, string>> = {
  kicker: '标题上的小字',
  heading: '小标题',
  paragraph: '这一段',
  item: '这一项',
  cell: '这一格',
  caption: '图的说明',
  quote: '引文',
  'whole quote': '引文',
};
const mostBlocks = 5;

function findLongLines(slide: Slide): Problem[] {
  return listLines(slide).flatMap((line): Problem[] => {
    if (line.inNotes || line.kind === 'title') return [];
    const quote = slide.layout === 'quote' ? 'whole quote' : 'quote';
    const kind = line.inQuote ? quote : line.kind;
    const ems = Math.ceil(measureEms(line.text));
    if (ems <= mostEms[kind]) return [];
    const message = `${names[kind]}有${ems}个字，至多${mostEms[kind]}个`;
    return [
      { code: 'over-limit', severity: 'warning', at: placeOf(line), message, hint: '写短些，细节放进备注。' },
    ];
  });
}

function placeOf(line: Line): Problem['at'] {
  return { ...line.at, length: 1 };
}

/** Pictures side by side count once. */
function findManyBlocks({ blocks: all, layout }: Slide): Problem[] {
  const isFirst = (block: Block) => all.find(({ kind }) => kind === block.kind) === block;
  const blocks =
    layout === 'pictures' ? all.filter((block) => block.kind !== 'figure' || isFirst(block)) : all;
  const first: Block | undefined = blocks[mostBlocks];
  if (first === undefined) return [];
  const message = `这一页有${blocks.length}块内容，至多${mostBlocks}块`;
  const at = { ...first.at, length: 1 };
  return [{ code: 'over-limit', severity: 'warning', at, message, hint: '分成两页：在中间加一行 ---。' }];
}
