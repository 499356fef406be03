/** Turns the texts of a lesson's folder into one deck and all of its problems. The only parser there is. */
import type { Chapter, Deck, Slide } from '../deck/deck.ts';
import type { Position } from '../deck/position.ts';
import { type Problem, sortProblems } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.mjs';
import { findLayout } from '../layouts/index.ts';
import { fillSlots } from '../layouts/slots.ts';
import { createReport } from './context.ts';
import type { SourceFolder } from './folder.ts';
import { readLedger } from './ledger.ts';
import { softenProblems, writeLessonFor } from './lenient.ts';
import { type ChapterEntry, type LessonFile, readLesson } from './lesson.ts';
import { type Memory, noMemory } from './memory.ts';
import { findReferenceProblems } from './references.ts';
import { type ReadSlide, readSlide } from './slide.ts';
import { splitSlides } from './split.ts';

export interface ReadResult {
  /** Undefined when `deck.yaml` cannot be read at all. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Whether a deck of another tool is read: what it cannot know is a warning, and `deck.yaml` may be missing. */
  readonly lenient?: boolean;
  /** What was read of this lesson before. */
  readonly memory?: Memory;
}

/** Reads a folder's texts; it never throws for what an author wrote. */
export function readDeck(
  folder: SourceFolder,
  { lenient = false, memory = noMemory }: ReadOptions = {},
): ReadResult {
  const lessonText = folder.texts.get('deck.yaml') ?? (lenient ? writeLessonFor(folder) : undefined);
  const { deck, problems } =
    lessonText === undefined ? { deck: undefined, problems: [] } : readTexts(folder, lessonText, memory);
  memory.turn();
  const all = [...folder.problems, ...findMissingLesson(folder, lenient), ...problems];
  return { deck, problems: sortProblems(lenient ? softenProblems(all) : all) };
}

function findMissingLesson(folder: SourceFolder, lenient: boolean): Problem[] {
  if (folder.texts.has('deck.yaml') || isUnreadable('deck.yaml', folder)) return [];
  const isReadable = lenient && [...folder.texts.keys()].some((name) => name.endsWith('.md'));
  const hint = '每个课件文件夹要有 deck.yaml；npm run new 会写一个。';
  const message = isReadable ? '没有 deck.yaml，各章按文件名的顺序排' : '没有 deck.yaml';
  const at = { file: folder.path('deck.yaml'), line: 1, column: 1 };
  return [{ code: 'missing-file', severity: isReadable ? 'warning' : 'error', at, message, hint }];
}

function readTexts(folder: SourceFolder, lessonText: string, memory: Memory): ReadResult {
  const lessonFile = readLesson(folder.path('deck.yaml'), lessonText);
  const ledgerText = folder.texts.get('facts.yaml') ?? '';
  const ledgerFile = memory.recall(`ledger ${ledgerText}`, () =>
    readLedger(folder.path('facts.yaml'), ledgerText),
  );
  const isPartial = ledgerFile.ledger.isPartial || isUnreadable('facts.yaml', folder);
  const { chapters, slides: read, problems: slideProblems } = readChapters(lessonFile, folder, memory);
  const problems = [...lessonFile.problems, ...ledgerFile.problems, ...slideProblems];
  if (lessonFile.lesson === undefined) return { deck: undefined, problems };
  const slides = read.map(({ slide }) => slide);
  const ledger = { ...ledgerFile.ledger, isPartial };
  const deck: Deck = { lesson: lessonFile.lesson, chapters, slides, ledger };
  const locate = {
    lesson: lessonFile.locate,
    ledger: ledgerFile.locate,
    slides: read.map((one) => one.locate),
  };
  problems.push(...slides.flatMap(findSlotProblems), ...findReferenceProblems(deck, folder, locate));
  return { deck, problems };
}

function readChapters({ chapters: entries, locate }: LessonFile, folder: SourceFolder, memory: Memory) {
  const problems: Problem[] = [];
  const slides: ReadSlide[] = [];
  const chapters: Chapter[] = [];
  let movement = 0;
  for (const [index, entry] of entries.entries()) {
    const text = folder.texts.get(entry.file);
    if (text === undefined) {
      problems.push(...reportMissingChapter(entry, folder, locate(['chapters', index, 'file'])));
      continue;
    }
    if (entry.movement) movement++;
    const read = readChapter(entry, { file: folder.path(entry.file), text, before: slides.length, memory });
    slides.push(...read.slides);
    problems.push(...read.problems);
    chapters.push({
      id: entry.id,
      title: entry.title,
      file: entry.file,
      movement: entry.movement ? movement : 0,
      slides: read.slides.map(({ slide }) => slide.id),
    });
  }
  return { chapters, slides, problems };
}

/** A file that is there and cannot be read has been reported already. */
function isUnreadable(name: string, { problems, path }: SourceFolder): boolean {
  return problems.some((problem) => problem.at.file === path(name));
}

function reportMissingChapter({ file }: ChapterEntry, folder: SourceFolder, at: Position): Problem[] {
  if (isUnreadable(file, folder)) return [];
  const others = [...folder.texts.keys()].filter((name) => name.endsWith('.md'));
  const hint = suggestHint(file, others, '在文件夹里新建它，或者删掉这一章。');
  return [{ code: 'missing-file', severity: 'error', at, message: `没有“${file}”这个文件`, hint }];
}

interface ChapterText {
  readonly file: string;
  readonly text: string;
  /** How many slides come before it. */
  readonly before: number;
  readonly memory: Memory;
}

function readChapter(entry: ChapterEntry, { file, text, before, memory }: ChapterText) {
  const { slides: texts, problems } = splitSlides(file, text);
  const read = texts.map((slideText, index) => {
    const place = { file, chapter: entry.id, number: before + index + 1 };
    return memory.recall(JSON.stringify([place, slideText]), () => readSlide(slideText, place));
  });
  return {
    slides: read,
    problems: [...problems, ...read.flatMap((result) => result.problems)],
  };
}

/** Reports what a slide's layout lacks, and what it has no place for. */
function findSlotProblems(slide: Slide): Problem[] {
  const layout = findLayout(slide.layout);
  const empty = slide.title === undefined && slide.blocks.length === 0;
  if (layout === undefined || empty) return [];
  const problems: Problem[] = [];
  const report = createReport(problems);
  const takes = Object.values(layout.slots).map((slot) => `${slot.says}${slot.min === 0 ? '（可省）' : ''}`);
  const hint = `版式 ${layout.name} 依次写：标题；${takes.join('；')}。`;
  for (const fault of fillSlots(layout.slots, slide.blocks).faults) {
    if (fault.kind === 'missing')
      report('missing-slot', slide.at, `第${slide.number}页缺少：${fault.slot.says}`, hint);
    else report('unexpected-block', fault.block.at, `版式 ${layout.name} 没有放这一块的地方`, hint);
  }
  if (slide.title === undefined)
    report('missing-slot', slide.at, `第${slide.number}页没有标题`, '第一行写“## 标题”。');
  return problems;
}
