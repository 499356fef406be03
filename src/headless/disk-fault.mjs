// Finds out whether a disk is to blame, when a program that used it says only that it failed.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const probeBytes = 1_000_000;

/**
 * Tries to write into a folder.
 *
 * @param {string} folder
 * @returns {unknown} why that fails; undefined when it doesn't
 */
export function findDiskFault(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(probeBytes), { flush: true });
    return undefined;
  } catch (error) {
    // Node names no path when a write fails.
    return Object.assign(/** @type {Error} */ (error), { path: folder });
  } finally {
    rmSync(probe, { force: true });
  }
}
