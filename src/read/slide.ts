/** Reads one slide: front matter, title, content, notes. */
import * as v from 'valibot';
import type { Block, Group, Heading } from '../deck/content.ts';
import { audiences, diagrams, type Slide } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { numberSteps } from '../deck/steps.ts';
import { suggestHint } from '../deck/suggest.mjs';
import { chooseLayout } from '../layouts/choose.ts';
import { findLayout, layoutNames } from '../layouts/index.ts';
import { type Piece, readPassagePieces } from './blocks.ts';
import { type Context, createReport, type Report } from './context.ts';
import { foreignKeys } from './foreign-keys.ts';
import { createLocator } from './locator.ts';
import { lexMarkdown } from './markdown.ts';
import { readPairs } from './markup.ts';
import { findDeepNesting } from './nesting.ts';
import { readNoteComment, takeNotes } from './notes.ts';
import type { Passage, SlideText } from './split.ts';
import { mapping, readYaml, words, type YamlResult } from './yaml.ts';

/** Every key that a slide's front matter may have. */
const schema = mapping({
  /** Chosen by what the slide says where its author does not. */
  layout: v.optional(words, ''),
  id: v.optional(
    v.pipe(
      words,
      v.regex(/^[\p{L}][\p{L}\p{N}_-]*$/u, '以字母或汉字开头，只用字母、汉字、数字和连字符。'),
      v.check((id) => !id.startsWith('page-'), '“page-”开头的编号是网页自己用的，换一个。'),
    ),
  ),
  minutes: v.optional(
    v.pipe(v.number(), v.minValue(0, '应为不小于零的分钟数。'), v.maxValue(600, '一页不会讲这么久。')),
    0,
  ),
  audience: v.optional(v.picklist(audiences), 'public'),
  kicker: v.optional(words, ''),
  unit: v.optional(words, ''),
  track: v.optional(words, ''),
  diagram: v.optional(v.picklist(diagrams), 'none'),
});
type FrontMatter = v.InferOutput<typeof schema>;

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
}

/** Reads a slide's text; every mistake becomes a problem and the rest of the slide is read on. */
export function readSlide(text: SlideText, place: SlidePlace): ReadSlide {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const { settings, locate } = readFrontMatter(text, place, problems);
  const pieces = dropDirectives(readPassage(text.body, place.file, report), report);
  const { title, blocks } = takeTitle(
    pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : [])),
  );
  const attributes = pieces.flatMap((piece) => (piece.kind === 'slide-attributes' ? [piece] : []));
  for (const { text, at } of attributes) reportSlideAttributes(text, at, report);
  for (const piece of pieces) {
    if (piece.kind !== 'element-attributes') continue;
    report(
      'unknown-attribute',
      piece.at,
      '这条注释上面没有内容，不起作用',
      '写在要分步的那一块下面。',
      'warning',
    );
  }
  const notes = text.notes ? takeNotes(readPassage(text.notes, place.file, report), report) : [];
  if (title === undefined && blocks.length === 0 && !problems.some(({ code }) => code === 'deep-nesting')) {
    report('empty-slide', text.at, `第${place.number}页是空的`, '写上内容，或者删掉多余的 ---。');
  }
  const grouped = groupBlocks(blocks, report);
  const isChosen = settings.layout === '';
  const choice = isChosen ? chooseLayout({ ...place, title, blocks: grouped }) : undefined;
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
    notes: [...notes, ...readNoteComment(pieces, text.notes !== undefined)],
    at: text.at,
  };
  return { slide: numberSteps(slide), problems, isChosen, locate };
}

function readFrontMatter(
  { frontMatter, at }: SlideText,
  { file }: SlidePlace,
  problems: Problem[],
): { settings: FrontMatter; locate: ReadSlide['locate'] } {
  if (frontMatter === undefined) return { settings: v.parse(schema, {}), locate: () => at };
  const {
    value,
    problems: found,
    locate,
  } = readYaml({ file, text: frontMatter.text, line: frontMatter.line, foreignKeys }, schema);
  problems.push(...found);
  if (value === undefined) return { settings: v.parse(schema, {}), locate };
  if (value.layout !== '' && !layoutNames.includes(value.layout)) {
    const report = createReport(problems);
    report(
      'unknown-layout',
      locate(['layout']),
      `没有“${value.layout}”这个版式`,
      suggestHint(value.layout, layoutNames),
    );
    return { settings: { ...value, layout: '' }, locate };
  }
  return { settings: value, locate };
}

function readPassage(passage: Passage, file: string, report: Report): Piece[] {
  const tooDeep = findDeepNesting(file, passage);
  if (tooDeep !== undefined) {
    const hint = '检查是不是放错了文件，或者漏了空行。';
    report('deep-nesting', tooDeep, '列表、引用或强调嵌套得太深，这一页没有读', hint);
    return [];
  }
  let fragments = 0;
  const context: Context = { locator: createLocator(file, passage), report, nextFragment: () => fragments++ };
  return readPassagePieces(lexMarkdown(passage.text), context);
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
    const hint = '版式和编号写在页首设置里：layout、id。';
    report('unknown-attribute', at, `.slide 注释里的“${name}”不起作用`, hint, 'warning');
  }
}

/** Marp's directives are comments of `key: value` lines, such as `_class: lead`. */
function dropDirectives(pieces: readonly Piece[], report: Report): Piece[] {
  return pieces.filter((piece) => {
    if (piece.kind !== 'comment') return true;
    const names = piece.text.split('\n').map((line) => /^\s*_?([A-Za-z]+):(?:\s|$)/.exec(line)?.[1] ?? '');
    if (!names.every((name) => foreignKeys.has(name))) return true;
    const message = `“${names.join('”“')}”是别的演示工具的设置，这里不起作用`;
    report('foreign-key', piece.at, message, '删掉这条注释。', 'warning');
    return false;
  });
}
