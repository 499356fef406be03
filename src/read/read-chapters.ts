/** Reads a lesson's chapters: every slide of every file, in the running order. */
import type { Chapter } from '../deck/deck.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.mjs';
import { fixSpelling } from '../edit/fix-word.ts';
import { listChapterFiles } from './chapters.ts';
import { isUnreadable, type SourceFolder } from './folder.ts';
import type { ChapterEntry, LessonFile } from './lesson.ts';
import type { Memory } from './memory.ts';
import { type ReadSlide, readSlide } from './slide.ts';
import { splitSlides } from './split.ts';

export interface ReadChapters {
  readonly chapters: readonly Chapter[];
  readonly slides: readonly ReadSlide[];
  readonly problems: readonly Problem[];
}

/** Reads the files that a lesson lists; one that is missing is a problem, and the others are read. */
export function readChapters(
  entries: readonly ChapterEntry[],
  locate: LessonFile['locate'],
  folder: SourceFolder,
  memory: Memory,
): ReadChapters {
  const problems: Problem[] = [];
  const found = entries.flatMap((entry, index) => {
    const text = folder.texts.get(entry.file);
    if (text === undefined) {
      problems.push(...reportMissingChapter(entry, folder, locate(['chapters', index, 'file'])));
      return [];
    }
    const file = folder.path(entry.file);
    return [{ entry, file, split: splitSlides(file, text) }];
  });
  const total = found.reduce((sum, { split }) => sum + split.slides.length, 0);
  const slides: ReadSlide[] = [];
  const chapters: Chapter[] = [];
  let movement = 0;
  for (const { entry, file, split } of found) {
    const before = slides.length;
    const read = split.slides.map((text, nth) => {
      const number = before + nth + 1;
      const opensChapter = nth === 0 && entry.title !== '';
      const place = { file, chapter: entry.id, number, isLast: number === total && total > 1, opensChapter };
      return memory.recall(JSON.stringify([place, text]), () => readSlide(text, place));
    });
    if (entry.movement) movement++;
    slides.push(...read);
    problems.push(...split.problems, ...read.flatMap((result) => result.problems));
    chapters.push({
      id: entry.id,
      title: entry.title,
      file: entry.file,
      movement: entry.movement ? movement : 0,
      slides: read.map(({ slide }) => slide.id),
    });
  }
  return { chapters, slides, problems };
}

function reportMissingChapter({ file }: ChapterEntry, folder: SourceFolder, at: Position): Problem[] {
  if (isUnreadable(file, folder)) return [];
  const names = listChapterFiles(folder);
  const hint = suggestHint(file, names, '在文件夹里新建它，或者删掉这一章。');
  const fix = fixSpelling(at, file, names);
  const message = `没有“${file}”这个文件`;
  return [{ code: 'missing-file', severity: 'error', at, message, hint, ...(fix && { fix }) }];
}
