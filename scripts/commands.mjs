// Loads a verb's module. The sources are TypeScript, which this Node cannot run: they are bundled once into the cache, and
// again only when one of them has changed. One bundled file loads many times as fast as some hundred sources.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeFolder } from '../src/cache/make-folder.mjs';
import { readSourceKey } from '../src/cache/source-key.mjs';
import { verbNames } from './verbs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['scripts', 'src', 'package-lock.json'];

/** Packages that are native or look for files beside themselves. All others load faster as part of a bundle. */
const unbundled = ['esbuild', 'lightningcss', 'sharp', 'subset-font', 'vite', 'vitest'];

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

/** Only for downloading browsers, which nothing here does: three quarters of what would be loaded for Puppeteer. */
const leftOut = /^proxy-agent$/;

/** Bundles all verbs and removes older bundles. @param {string} folder */
async function bundleCommands(folder) {
  const { build } = await import('esbuild');
  const temporary = `${folder}.${process.pid}`;
  const { outputFiles } = await build({
    entryPoints: verbNames.map((verb) => join(root, 'scripts', `${verb}.ts`)),
    outdir: temporary,
    absWorkingDir: root,
    preserveSymlinks: true,
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Half as much to read and to compile at every start; names stay, for the traces of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    // Some packages are CommonJS and ask for Node's own modules.
    banner: {
      js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
    },
    plugins: [
      { name: 'own-address', setup: (build) => keepOwnAddress(build, folder) },
      { name: 'unbundled', setup: (build) => leaveUnbundled(build, folder) },
      { name: 'left-out', setup: leaveOut },
    ],
  });
  await mkdir(temporary, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
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

/** A source finds the files beside it by its own address, not by the bundle's. @param {import('esbuild').PluginBuild} build @param {string} folder */
function keepOwnAddress({ onLoad }, folder) {
  onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const address = `new URL(${JSON.stringify(writeWay(folder, path))}, import.meta.url).href`;
    return {
      contents: text.replaceAll('import.meta.url', () => address),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    };
  });
}

/** Packages are found in the project, wherever the bundle is. @param {import('esbuild').PluginBuild} build @param {string} folder */
function leaveUnbundled({ onResolve }, folder) {
  onResolve({ filter: new RegExp(`^(${unbundled.join('|')})$`) }, ({ path: name }) => {
    const [, file = ''] = import.meta.resolve(name).split(`/node_modules/${name}/`);
    return { path: writeWay(folder, join(root, 'node_modules', name, file)), external: true };
  });
}

/** Writes the way from a folder to a file as addresses have it. @param {string} folder @param {string} file */
function writeWay(folder, file) {
  return relative(folder, file).split(sep).map(encodeURIComponent).join('/');
}

/** @param {import('esbuild').PluginBuild} build */
function leaveOut({ onResolve, onLoad }) {
  onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
  onLoad({ filter: /./, namespace: 'left-out' }, () => ({
    contents: 'export const ProxyAgent = undefined;',
  }));
}
