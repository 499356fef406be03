/** Chooses the layout of a slide whose author names none: the one that its content asks for. */
import type { Block, Heading, List } from '../deck/content.ts';
import { plainText, plainTextOf, splitPhrases } from '../deck/plain-text.ts';
import { agenda } from './agenda.ts';
import { bigNumbers } from './big-numbers.ts';
import { checklist } from './checklist.ts';
import { closing } from './closing.ts';
import { code } from './code.ts';
import { columns } from './columns.ts';
import { cover } from './cover.ts';
import { divider } from './divider.ts';
import type { Layout } from './layout.ts';
import { countCharacters, countWords } from './parts/lines.ts';
import { photo } from './photo.ts';
import { picture } from './picture.ts';
import { pictures } from './pictures.ts';
import { quiz } from './quiz.ts';
import { quote } from './quote.ts';
import { ribbon } from './ribbon.ts';
import { fillSlots } from './slots.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';

/** A slide's content, and where it stands. */
export interface Candidate {
  readonly title: Heading | undefined;
  readonly blocks: readonly Block[];
  /** Position in the running order, from 1. */
  readonly number: number;
  readonly isLast: boolean;
  /** Whether it begins a chapter that has a name. */
  readonly opensChapter: boolean;
}

/** A layout's name, and in Chinese why it was chosen. */
export interface Choice {
  readonly name: string;
  readonly because: string;
}

interface Rule {
  readonly layout: Layout;
  readonly because: string;
  readonly asks: (slide: Candidate) => boolean;
}

/** Characters of a line that may stand beside a title alone. */
const shortLine = 26;
/** Characters on a line of a title in the largest type, and in the usual one; and of any title that has two lines. */
const heroLine = 11;
const titleLine = 20;
const longestTitle = 44;

const titleOf = ({ title }: Candidate) => plainText(title?.children ?? []);
const says = (slide: Candidate, words: RegExp) => words.test(titleOf(slide).trim());
const isShort = (block: Block) => countWords([block]) <= shortLine;
const areShort = ({ blocks }: Candidate) => blocks.every(isShort);
const areLines = ({ blocks }: Candidate) =>
  blocks.every((block) =>
    block.kind === 'list'
      ? block.items.every(({ children }) => countCharacters(children) <= shortLine)
      : isShort(block),
  );
const isTitled = (slide: Candidate, most: number) => {
  const parts = splitPhrases(slide.title);
  return parts.length <= 2 && parts.every((part) => part.length > 0 && [...part].length <= most);
};
const listIn = ({ blocks }: Candidate): List | undefined =>
  blocks.find((block): block is List => block.kind === 'list');
const hasFlatItems = (list: List | undefined, most: number) =>
  list?.items.every(({ children, blocks }) => blocks.length === 0 && countCharacters(children) <= most) ===
  true;
const textAmong = ({ blocks }: Candidate) => countWords(blocks.filter(({ kind }) => kind !== 'figure'));
const count = ({ blocks }: Candidate, kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind).length;

const thanks = /谢谢|感谢|致谢|再见|结束语|^完$|thank/i;
const contents =
  /^(?:目录|提纲|议程|大纲|纲要|主要内容|今天的?(?:讲|说|课|内容|议程)|这堂课|本次|本课|(?:课程|讲课|学习)(?:内容|提纲|安排))/u;
const question = /[?？]\s*$|题/u;

/** The first that fits is taken; what fits none is a plain slide. Each layout's slots are asked besides. */
const rules: readonly Rule[] = [
  {
    layout: cover,
    because: '第一页，题目和几行短句',
    asks: (slide) =>
      slide.number === 1 &&
      titleOf(slide) !== '' &&
      [...titleOf(slide)].length <= longestTitle &&
      areLines(slide),
  },
  {
    layout: closing,
    because: '最后一页，致谢或者只有题目',
    asks: (slide) =>
      slide.isLast &&
      isTitled(slide, titleLine) &&
      (says(slide, thanks) ? areLines(slide) : slide.blocks.length === 0),
  },
  {
    layout: divider,
    because: '一章的第一页，只有章名和一行副题',
    asks: (slide) =>
      slide.opensChapter && isTitled(slide, heroLine) && slide.blocks.length <= 1 && areShort(slide),
  },
  {
    layout: statement,
    because: '只有题目和一行短句',
    asks: (slide) => isTitled(slide, titleLine) && slide.blocks.length <= 1 && areShort(slide),
  },
  { layout: quiz, because: '问题和打了一个勾的选项', asks: (slide) => says(slide, question) },
  {
    layout: checklist,
    because: '一个带框的清单',
    asks: (slide) => hasFlatItems(listIn(slide), 36) && (listIn(slide)?.items.length ?? 0) <= 10,
  },
  {
    layout: agenda,
    because: '目录：题目说的是今天讲什么',
    asks: (slide) => says(slide, contents) && hasFlatItems(listIn(slide), 40),
  },
  {
    layout: photo,
    because: '一张图片，没有或很少文字',
    asks: (slide) => textAmong(slide) <= 20 && slide.blocks.length <= 2,
  },
  { layout: picture, because: '一张图片和一段文字', asks: (slide) => textAmong(slide) <= 150 },
  { layout: pictures, because: '两到六张图片', asks: (slide) => textAmong(slide) <= 40 },
  {
    layout: bigNumbers,
    because: '两到四项，每项以数字开头',
    asks: (slide) => slide.blocks.length <= 2 && listIn(slide)?.items.length !== 1,
  },
  { layout: quote, because: '一段引语', asks: (slide) => textAmong(slide) <= 170 },
  {
    layout: table,
    because: '一张表格',
    asks: (slide) => slide.blocks.length <= 3 && count(slide, 'paragraph') * 60 >= textOfParagraphs(slide),
  },
  {
    layout: columns,
    because: '两三组小标题',
    asks: (slide) => slide.blocks.every((block) => hasHeading(block) && countWords([block]) <= 110),
  },
  {
    layout: ribbon,
    because: '三到六个短步骤',
    asks: (slide) =>
      slide.blocks.length === 1 && hasFlatItems(listIn(slide), 24) && !isNumbered(listIn(slide)),
  },
  {
    layout: code,
    because: '一段代码',
    asks: (slide) =>
      slide.blocks.every((block) => block.kind !== 'code-block' || block.text.split('\n').length <= 12),
  },
];

function hasHeading(block: Block): boolean {
  return block.kind !== 'group' || block.heading.children.length > 0;
}

/** Whether its author counts in an own way, which only a plain list shows. */
function isNumbered(list: List | undefined): boolean {
  return list?.items.some(({ value }) => value !== undefined) === true;
}

function textOfParagraphs({ blocks }: Candidate): number {
  return [...plainTextOf(blocks.filter(({ kind }) => kind === 'paragraph'))].length;
}

/** Chooses by content alone: the same slide gets the same layout on every run. */
export function chooseLayout(slide: Candidate): Choice {
  const fits = ({ layout, asks }: Rule) =>
    asks(slide) && fillSlots(layout.slots, slide.blocks).faults.length === 0;
  const rule = rules.find(fits);
  return rule
    ? { name: rule.layout.name, because: rule.because }
    : { name: 'plain', because: '内容不属于哪一种，排成普通页' };
}
