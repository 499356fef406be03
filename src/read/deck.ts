/** Turns the texts of a lesson's folder into one deck and all of its problems. The only parser there is. */
import { writeCommand } from '../deck/command-line.mjs';
import type { Deck } from '../deck/deck.ts';
import { type Problem, sortProblems } from '../deck/problem.ts';
import { findLeftOut, listChapterFiles, makeChapters, nameFile } from './chapters.ts';
import { completeLesson } from './complete-lesson.ts';
import { reportDirectives } from './directives.ts';
import { isUnreadable, type SourceFolder } from './folder.ts';
import { readLedger } from './ledger.ts';
import { readLesson } from './lesson.ts';
import { type Memory, noMemory } from './memory.ts';
import { readChapters } from './read-chapters.ts';
import { findReferenceProblems } from './references.ts';
import { findSlotProblems } from './slot-problems.ts';

export interface ReadResult {
  /** Undefined when `deck.yaml` cannot be read at all, or when there is no text. */
  readonly deck: Deck | undefined;
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** What was read of this lesson before. */
  readonly memory?: Memory;
}

/** Reads a folder's texts; it never throws for what an author wrote. */
export function readDeck(folder: SourceFolder, { memory = noMemory }: ReadOptions = {}): ReadResult {
  const { deck, problems } = readTexts(folder, memory);
  memory.turn();
  return { deck, problems: sortProblems([...folder.problems, ...problems]) };
}

function readTexts(folder: SourceFolder, memory: Memory): ReadResult {
  if (isUnreadable('deck.yaml', folder)) return { deck: undefined, problems: [] };
  const files = listChapterFiles(folder);
  const lessonText = folder.texts.get('deck.yaml');
  // Without a deck.yaml what would stand there is said of the first file.
  const lessonFile = readLesson(
    folder.path(lessonText === undefined ? (files[0] ?? '') : 'deck.yaml'),
    lessonText ?? '',
  );
  const { lesson, chapters: listed, locate } = lessonFile;
  const entries = listed.length > 0 ? listed : makeChapters(files);
  if (entries.length === 0)
    return { deck: undefined, problems: [...lessonFile.problems, ...reportNoText(folder)] };
  const ledgerText = folder.texts.get('facts.yaml') ?? '';
  const ledgerFile = memory.recall(`ledger ${ledgerText}`, () =>
    readLedger(folder.path('facts.yaml'), ledgerText),
  );
  const { chapters, slides: read, problems: slideProblems } = readChapters(entries, locate, folder, memory);
  const problems = [...lessonFile.problems, ...ledgerFile.problems, ...slideProblems];
  if (listed.length > 0) problems.push(...findLeftOut(listed, folder));
  if (lesson === undefined) return { deck: undefined, problems };
  const slides = read.map(({ slide }) => slide);
  const deck: Deck = {
    lesson: completeLesson(lesson, read[0], nameFile(entries[0]?.file ?? '')),
    chapters,
    slides,
    ledger: {
      ...ledgerFile.ledger,
      isPartial: ledgerFile.ledger.isPartial || isUnreadable('facts.yaml', folder),
    },
  };
  const locators = { lesson: locate, ledger: ledgerFile.locate, slides: read.map((one) => one.locate) };
  problems.push(...reportDirectives(read.flatMap(({ directives }) => directives)));
  problems.push(...read.flatMap(findSlotProblems), ...findReferenceProblems(deck, folder, locators));
  return { deck, problems };
}

/** Files that are there and cannot be read have been reported already. */
function reportNoText({ problems, path, texts }: SourceFolder): Problem[] {
  if (problems.length > 0) return [];
  const at = { file: path('') || '.', line: 1, column: 1 };
  const hint = `写一个 .md 文件，页与页之间用一行 --- 隔开；${writeCommand('new', '<文件夹>')} 会写一份样例。`;
  const passedOver = [...texts.keys()].filter((name) => /\.md$/i.test(name));
  const message =
    passedOver.length > 0
      ? `这里没有课件：${passedOver.join('、')}不算课件`
      : '这里没有课件：一个 Markdown 文件（.md）也没有';
  return [{ code: 'missing-file', severity: 'error', at, message, hint }];
}
