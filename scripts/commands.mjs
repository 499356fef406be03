// Loads a verb's module. The sources are TypeScript, which this Node cannot run: they are bundled once into the cache, and
// again only when one of them has changed. One bundled file loads many times as fast as some hundred sources.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeFolder } from '../src/cache/make-folder.mjs';
import { readSourceKey } from '../src/cache/source-key.mjs';
import { bundleScripts } from './bundle.mjs';
import { verbNames } from './verbs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['scripts', 'src', 'package-lock.json'];

/**
 * Imports `scripts/<verb>.ts`.
 *
 * @param {import('./verbs.mjs').VerbName} verb
 * @returns {Promise<{ main: (given: object) => Promise<number> }>}
 */
export async function loadCommand(verb) {
  makeFolder(join(root, '.cache/commands'));
  // Bundles know their way to the project, and nothing else of where it is; a cache may be a link to another place.
  const cacheFolder = realpathSync(join(root, '.cache/commands'));
  const key = readSourceKey(root, sources, /\.m?[jt]s$/, relative(cacheFolder, root));
  const folder = join(cacheFolder, key);
  if (!existsSync(folder)) await bundleCommands(folder);
  return import(pathToFileURL(join(folder, `${verb}.js`)).href);
}

/** Bundles all verbs and removes older bundles. @param {string} folder */
async function bundleCommands(folder) {
  const temporary = `${folder}.${process.pid}`;
  await bundleScripts({ scripts: verbNames.map((verb) => `${verb}.ts`), folder: temporary, place: folder });
  // Another run may have been faster: its bundle is the same.
  await rename(temporary, folder).catch(async (error) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  const cacheFolder = join(folder, '..');
  const others = (await readdir(cacheFolder))
    .map((name) => join(cacheFolder, name))
    .filter((path) => path !== folder);
  const old = others.filter((path) => Date.now() - statSync(path).mtimeMs > 24 * 3_600_000);
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}
