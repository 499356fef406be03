// Compares node_modules with the lockfile, by content: Git changes file times without changing files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage */

/**
 * Tells whether node_modules holds what package-lock.json asks for, for this system.
 *
 * @param {string} folder the project
 * @param {{ platform: string, arch: string }} [machine]
 */
export function arePackagesCurrent(folder, machine = process) {
  // npm writes this file last, so an interrupted install has none.
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const isSame = Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (optional && !installed[path]) ||
      (installed[path]?.version === version && installed[path]?.integrity === integrity),
  );
  // A node_modules copied from another system holds that system's binaries.
  return isSame && Object.values(installed).every((entry) => isFor(entry, machine));
}

/** @param {LockedPackage} entry @param {{ platform: string, arch: string }} machine */
function isFor({ os, cpu }, { platform, arch }) {
  /** @param {string[] | undefined} list @param {string} name */
  const allows = (list, name) =>
    !list || list.includes(name) || list.some((item) => item.startsWith('!') && item !== `!${name}`);
  return allows(os, platform) && allows(cpu, arch);
}

/** @param {string} file @returns {Record<string, LockedPackage> | undefined} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
