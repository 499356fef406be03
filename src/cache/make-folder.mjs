// Makes folders, and tells truly why one can't be made.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder and those that it lies in. @param {string} folder */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    // Node says so whatever the reason is; the first of the folders that can't be made has the true one.
    let first = resolve(folder);
    while (!existsSync(dirname(first))) first = dirname(first);
    mkdirSync(first);
    throw error;
  }
}
