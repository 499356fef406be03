// Sums up sources, so that what was made of them is made anew only when they have changed. Runs before anything is bundled.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sums up which files there are and when they changed; reading them all would take longer.
 *
 * @param {string} root
 * @param {readonly string[]} places files and folders below the root
 * @param {RegExp} pattern what a file in a folder must match to count
 * @param {string} [more] what else it is made of
 * @returns {string} 16 hexadecimal digits
 */
export function readSourceKey(root, places, pattern, more = '') {
  const hash = createHash('sha256').update(more);
  for (const file of places.flatMap((place) => listFiles(root, place, pattern))) {
    // An editor's lock may be a link to nowhere.
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${found?.mtimeMs} ${found?.size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} root @param {string} place @param {RegExp} pattern @returns {string[]} */
function listFiles(root, place, pattern) {
  if (statSync(join(root, place)).isFile()) return [place];
  const names = readdirSync(join(root, place), { recursive: true }).map(String).sort();
  return names.filter((name) => pattern.test(name)).map((name) => join(place, name));
}
