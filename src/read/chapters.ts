/** Says which files of a folder are a lesson's chapters, in their order. */
import type { Fix, Problem } from '../deck/problem.ts';
import { addListItem } from '../edit/add-list-item.ts';
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
    .map((file) => {
      const fix = addChapter(file, chapters, folder);
      return {
        code: 'left-out-file',
        severity: 'warning',
        at: { file: folder.path(file), line: 1, column: 1 },
        message: `deck.yaml 的 chapters 里没有“${file}”，这个文件不在课里`,
        hint: '在 chapters 里补上它；不要的，文件名前加一个下划线。',
        ...(fix && { fix }),
      };
    });
}

/** Plans to list a file where its name stands among the others. */
function addChapter(
  file: string,
  chapters: readonly ChapterEntry[],
  { texts, path }: SourceFolder,
): Fix | undefined {
  const ids = new Set(chapters.map(({ id }) => id));
  let number = chapters.length + 1;
  while (ids.has(`c${number}`)) number++;
  const index = chapters.findLastIndex((chapter) => byName.compare(chapter.file, file) < 0) + 1;
  const entry = { id: `c${number}`, title: nameFile(file), file };
  const edit = addListItem(path('deck.yaml'), texts.get('deck.yaml') ?? '', {
    list: 'chapters',
    index,
    entry,
  });
  return edit && { says: `chapters 里加上“${file}”`, edits: [edit], safe: false };
}
