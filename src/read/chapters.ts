/** Says which files of a folder are a lesson's chapters, in their order. */
import type { Problem } from '../deck/problem.ts';
import type { SourceFolder } from './folder.ts';
import type { ChapterEntry } from './lesson.ts';

/** What lies beside a lesson and is none of it, and what its author has put aside. */
const noChapter = /^(?:readme|report)\.md$|^[_.]/i;

const byName = new Intl.Collator('en', { numeric: true });

/** Lists the Markdown files that may be chapters: 2.md comes before 10.md. */
export function listChapterFiles({ texts }: SourceFolder): string[] {
  const names = [...texts.keys()].filter((name) => /\.md$/i.test(name) && !noChapter.test(name));
  return names.sort((a, b) => byName.compare(a, b));
}

/** Names a file without its ending and the number that orders it: `10-铸魂.md` is 铸魂. */
export function nameFile(file: string): string {
  const name = file.replace(/\.md$/i, '');
  return name.replace(/^\d+[-_.、\s]*/, '') || name;
}

/** Makes a chapter of every file; one alone has no name that its slides need to bear. */
export function makeChapters(files: readonly string[]): ChapterEntry[] {
  return files.map((file, index) => ({
    id: `c${index + 1}`,
    title: files.length === 1 ? '' : nameFile(file),
    file,
    movement: false,
  }));
}

/** Finds files that a lesson with a list of chapters leaves out. */
export function findLeftOut(chapters: readonly ChapterEntry[], folder: SourceFolder): Problem[] {
  const named = new Set(chapters.map(({ file }) => file));
  return listChapterFiles(folder)
    .filter((file) => !named.has(file))
    .map((file) => ({
      code: 'left-out-file',
      severity: 'warning',
      at: { file: folder.path(file), line: 1, column: 1 },
      message: `deck.yaml 的 chapters 里没有“${file}”，这个文件不在课里`,
      hint: '在 chapters 里补上它；不要的，文件名前加一个下划线。',
    }));
}
