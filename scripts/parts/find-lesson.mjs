// Says where a lesson is that nobody has named.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is beside a lesson in any folder, and none by itself. */
const noLesson = /^(readme|report)\.md$|^[_.]/i;

/**
 * Finds the lesson: in `slides` if there is one, else in the folder itself.
 *
 * @param {string} [folder]
 */
export function findLesson(folder = '.') {
  const inside = join(folder, 'slides');
  if (!statSync(inside, { throwIfNoEntry: false })?.isDirectory()) return '.';
  const names = readdirSync(inside);
  return names.some((name) => /^deck\.yaml$|\.md$/i.test(name) && !noLesson.test(name)) ? 'slides' : '.';
}
