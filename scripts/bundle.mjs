// Bundles commands: for the cache, and for the package.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lists packages that are native or look for files beside themselves. All others load faster as part of a bundle. */
const unbundled = ['esbuild', 'lightningcss', 'sharp', 'subset-font', 'vite', 'vitest'];

/** Not in one word, for this file is bundled as well. */
const ownAddress = ['import', 'meta', 'url'].join('.');

/** Only for downloading browsers, which nothing here does: three quarters of what would be loaded for Puppeteer. */
const leftOut = /^proxy-agent$/;

/**
 * Bundles scripts; what is in the sources is found from where the bundles will be.
 *
 * @param {object} options
 * @param {readonly string[]} options.scripts files of `scripts/`
 * @param {string} options.folder where the bundles are written
 * @param {string} [options.place] where they will be, if elsewhere
 * @param {string} [options.packedAs] what they are packed as; else they find packages in the project
 */
export async function bundleScripts({ scripts, folder, place = folder, packedAs }) {
  const { build } = await import('esbuild');
  const packed = packedAs !== undefined;
  const { outputFiles } = await build({
    entryPoints: scripts.map((file) => join(root, 'scripts', file)),
    outdir: folder,
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
      js: `import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(${ownAddress});`,
    },
    define: packed ? { PACKED_AS: JSON.stringify(packedAs) } : {},
    external: packed ? unbundled : [],
    plugins: [
      { name: 'own-address', setup: (build) => keepOwnAddress(build, place) },
      ...(packed ? [] : [{ name: 'unbundled', setup: leaveUnbundled.bind(undefined, place) }]),
      { name: 'left-out', setup: leaveOut },
    ],
  });
  await mkdir(folder, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
}

/** A source finds the files beside it by its own address, not by the bundle's. @param {import('esbuild').PluginBuild} build @param {string} folder */
function keepOwnAddress({ onLoad }, folder) {
  onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const address = `new URL(${JSON.stringify(writeWay(folder, path))}, ${ownAddress}).href`;
    return {
      contents: text.replaceAll(ownAddress, () => address),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    };
  });
}

/** Packages are found in the project, wherever the bundle is. @param {string} folder @param {import('esbuild').PluginBuild} build */
function leaveUnbundled(folder, { onResolve }) {
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
