/** Puts a view's stylesheet together from its `@import`s. */
import { fileURLToPath } from 'node:url';
import { browserTargets } from './targets.ts';

export type StylesheetName = 'site' | 'print' | 'stage' | 'handout' | 'script' | 'ledger' | 'gallery';

/** Bundles `<name>.css` with all that it imports into one minified text. */
export async function bundleStylesheet(name: StylesheetName): Promise<string> {
  const { bundleAsync } = await import('lightningcss');
  const filename = fileURLToPath(new URL(`./${name}.css`, import.meta.url));
  // Not bundle(): it waits for threads that may themselves be waiting for this one, while Vite bundles as well.
  const { code } = await bundleAsync({ filename, minify: true, targets: browserTargets });
  return code.toString();
}
