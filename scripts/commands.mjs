// Loads a verb's module. The sources are TypeScript, which this Node cannot run: they are bundled once into the cache, and
// again only when one of them has changed. One bundled file loads many times as fast as some hundred sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSourceKey } from '../src/cache/source-key.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cacheFolder = join(root, '.cache/commands');
const sources = ['scripts', 'src', 'vite.config.ts', 'package-lock.json'];

/** Packages that are native or look for files beside themselves. All others load faster as part of a bundle. */
const unbundled = ['esbuild', 'lightningcss', 'sharp', 'subset-font', 'vite', 'vitest'];

/**
 * Imports `scripts/<verb>.ts`.
 *
 * @param {string} verb @returns {Promise<{ main: (args: string[]) => Promise<number> }>}
 */
export async function loadCommand(verb) {
  const folder = join(cacheFolder, readSourceKey(root, sources, /\.m?[jt]s$/));
  if (!existsSync(folder)) await bundleCommands(folder);
  return import(pathToFileURL(join(folder, `${verb}.js`)).href);
}

/** Lists the verbs: every TypeScript file of this folder is one. @returns {string[]} */
export function listVerbs() {
  const names = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'));
  return names.map((name) => name.slice(0, -'.ts'.length));
}

/** Only for downloading browsers, which nothing here does: three quarters of what would be loaded for Puppeteer. */
const leftOut = /^proxy-agent$/;

/** Bundles all verbs and removes older bundles. @param {string} folder */
async function bundleCommands(folder) {
  const { build } = await import('esbuild');
  const temporary = `${folder}.${process.pid}`;
  await build({
    entryPoints: listVerbs().map((verb) => join(root, 'scripts', `${verb}.ts`)),
    outdir: temporary,
    bundle: true,
    splitting: true,
    external: unbundled,
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
      { name: 'own-address', setup: keepOwnAddress },
      { name: 'left-out', setup: leaveOut },
    ],
  });
  // Another run may have been faster: its bundle is the same.
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true, force: true }));
  const others = (await readdir(cacheFolder))
    .map((name) => join(cacheFolder, name))
    .filter((path) => path !== folder);
  const old = others.filter((path) => Date.now() - statSync(path).mtimeMs > 24 * 3_600_000);
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}

/** A source finds the files beside it by its own address, not by the bundle's. @param {import('esbuild').PluginBuild} build */
function keepOwnAddress({ onLoad }) {
  onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const address = JSON.stringify(pathToFileURL(path).href);
    return {
      contents: text.replaceAll('import.meta.url', address),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    };
  });
}

/** @param {import('esbuild').PluginBuild} build */
function leaveOut({ onResolve, onLoad }) {
  onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }));
  onLoad({ filter: /./, namespace: 'left-out' }, () => ({
    contents: 'export const ProxyAgent = undefined;',
  }));
}
