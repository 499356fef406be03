/** Reads one slide: front matter, title, content, notes. */
import type { Block, Group, Heading } from '../deck/content.ts';
import type { Slide } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { numberSteps } from '../deck/steps.ts';
import { findLayout } from '../layouts/index.ts';
import type { Piece } from './blocks.ts';
import { foldSlots } from './columns.ts';
import { createReport, type Report } from './context.ts';
import { type Directive, takeDirectives } from './directives.ts';
import { chooseEqual, findClass, readHeadPicture, standPicturesBeside } from './foreign-slide.ts';
import { type Head, readFrontMatter } from './front-matter.ts';
import { readPassage, type SlideContext } from './html.ts';
import { joinLine } from './join-line.ts';
import { readPairs, writeNote } from './markup.ts';
import { findDeepNesting } from './nesting.ts';
import { readNoteComment, takeNotes } from './notes.ts';
import { createFootnoteNumbers } from './number-footnotes.ts';
import type { Passage, SlideText } from './split.ts';
import type { YamlResult } from './yaml.ts';

export interface SlidePlace {
  readonly file: string;
  readonly chapter: string;
  /** Position in the running order, from 1. */
  readonly number: number;
  /** Whether it is the last of several. */
  readonly isLast: boolean;
  /** Whether it begins a chapter that has a name. */
  readonly opensChapter: boolean;
}

export interface ReadSlide {
  readonly slide: Slide;
  readonly problems: readonly Problem[];
  /** Whether its layout was chosen by what it says. */
  readonly isChosen: boolean;
  /** Finds where the slide's front matter says something; the slide's beginning when it does not. */
  readonly locate: YamlResult<unknown>['locate'];
  /** What it says of the lesson as another tool's first slide. */
  readonly head: Head;
  readonly directives: readonly Directive[];
}

/** Reads a slide's text; every mistake becomes a problem and the rest of the slide is read on. */
export function readSlide(text: SlideText, place: SlidePlace): ReadSlide {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const { settings, head, foreign, locate } = readFrontMatter(text, place, problems);
  const body = readPart(text.body, text, place.file, report);
  const { pieces, directives } = takeDirectives(foldSlots(body.pieces));
  reportIdle(pieces, report);
  const { title, blocks } = takeTitle(
    pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : [])),
  );
  const said = text.notes ? readPart(text.notes, text, place.file, report) : undefined;
  const picture = readHeadPicture(head, foreign, locate(['image']), report);
  const grouped = standPicturesBeside([...groupBlocks(blocks, report), ...picture]);
  if (title === undefined && grouped.length === 0 && !problems.some(({ code }) => code === 'deep-nesting')) {
    report('empty-slide', text.at, `第${place.number}页是空的`, '写上内容，或者删掉多余的 ---。');
  }
  const isChosen = settings.layout === '';
  const content = { ...place, title, blocks: grouped };
  const wanted = foreign ?? findClass(directives);
  const choice = isChosen ? chooseEqual(wanted, content) : undefined;
  const layout = choice?.name ?? settings.layout;
  const slide: Slide = {
    ...settings,
    layout,
    ...(choice && { because: choice.because }),
    kickerAt: locate(['kicker']),
    id: settings.id ?? `s${place.number}`,
    number: place.number,
    chapter: place.chapter,
    title,
    blocks: findLayout(layout)?.prepare?.(grouped) ?? grouped,
    notes: [
      ...takeNotes(
        [
          ...(said?.pieces ?? []),
          ...[
            ...(said?.footnotes ?? []),
            ...body.notes,
            ...(said?.notes ?? []),
            ...readSlideNotes(pieces),
          ].map(asPiece),
        ],
        report,
      ),
      ...readNoteComment(pieces, text.notes !== undefined),
    ],
    ...(body.footnotes.length > 0 ? { footnotes: body.footnotes } : {}),
    at: text.at,
  };
  return { slide: numberSteps(slide), problems, isChosen, locate, head, directives };
}

/** A `.slide` comment may say what is said. */
function readSlideNotes(pieces: readonly Piece[]): Block[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'slide-attributes') return [];
    const notes = readPairs(piece.text).filter(({ name }) => name === 'data-notes');
    return notes.flatMap(({ value }) => writeNote(value, piece.at));
  });
}

function asPiece(block: Block): Piece {
  return { kind: 'block', block };
}

/** Reports comments that are about nothing. */
function reportIdle(pieces: readonly Piece[], report: Report): void {
  for (const piece of pieces) {
    if (piece.kind === 'slide-attributes') reportSlideAttributes(piece.text, piece.at, report);
    if (piece.kind !== 'element-attributes') continue;
    const hint = '写在要分步的那一块下面。';
    report('unknown-attribute', piece.at, '这条注释上面没有内容，不起作用', hint, 'warning');
  }
}

/** Reads a passage; its footnotes are numbered from one. */
function readPart(passage: Passage, text: SlideText, file: string, report: Report): Part {
  const tooDeep = findDeepNesting(file, passage);
  if (tooDeep !== undefined) {
    const hint = '检查是不是放错了文件，或者漏了空行。';
    report('deep-nesting', tooDeep, '列表、引用或强调嵌套得太深，这一页没有读', hint);
    return { pieces: [], footnotes: [], notes: [] };
  }
  let fragments = 0;
  const notes: Block[] = [];
  const numbers = createFootnoteNumbers(text.footnotes, report);
  const context: SlideContext = {
    file,
    report,
    nextFragment: () => fragments++,
    addNotes: (blocks) => notes.push(...blocks),
    numberFootnote: numbers.numberFootnote,
    addFootnote: numbers.addFootnote,
  };
  const pieces = readPassage(passage, context);
  const footnotes = numbers.read(({ passage: said }) => joinLine(readPassage(said, context)));
  return { pieces, footnotes, notes };
}

interface Part {
  readonly pieces: readonly Piece[];
  readonly footnotes: readonly Block[];
  readonly notes: readonly Block[];
}

function takeTitle(blocks: readonly Block[]): { title: Heading | undefined; blocks: readonly Block[] } {
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.level <= 2);
  const title = blocks[index];
  if (title?.kind !== 'heading') return { title: undefined, blocks };
  return { title, blocks: blocks.filter((block) => block !== title) };
}

/** Puts every `###` heading and what follows it into a group. */
function groupBlocks(blocks: readonly Block[], report: Report): Block[] {
  const grouped: Block[] = [];
  let group: (Omit<Group, 'blocks'> & { blocks: Block[] }) | undefined;
  for (const block of blocks) {
    if (block.kind === 'group') {
      group = undefined;
      grouped.push(block);
      continue;
    }
    if (block.kind === 'heading' && block.level <= 2) {
      report(
        'heading-level',
        block.at,
        '一页只能有一个大标题',
        '小标题用 ###；要另起一页，在前面加一行 ---。',
      );
    }
    if (block.kind === 'heading' && block.level === 3) {
      // A step at the heading is the whole group's: there is no other place to write it.
      const { attributes = {}, ...heading } = block;
      group = { kind: 'group', heading, blocks: [], attributes, at: block.at };
      grouped.push(group);
    } else (group?.blocks ?? grouped).push(block);
  }
  return grouped;
}

function reportSlideAttributes(text: string, at: Slide['at'], report: Report): void {
  for (const { name } of readPairs(text)) {
    if (name === 'data-notes') continue;
    const hint = '版式和编号写在页首设置里：layout、id。';
    report('unknown-attribute', at, `.slide 注释里的“${name}”不起作用`, hint, 'warning');
  }
}
