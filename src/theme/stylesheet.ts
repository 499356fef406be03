/** Puts a view's stylesheet together from its `@import`s. */
import { fileURLToPath } from 'node:url';
import type { MadeOnce } from '../cache/made-from-sources.ts';
import { browserTargets } from './targets.ts';

/** Lists the views whose styles are put together here: those of documents, and the site's to be checked. */
export const stylesheetNames = ['site', 'print', 'handout', 'script', 'ledger', 'gallery'] as const;
export type StylesheetName = (typeof stylesheetNames)[number];

/** Makes a view's stylesheet. */
export function stylesheet(name: StylesheetName): MadeOnce<string> {
  return { name: `style-${name}`, make: () => bundleStylesheet(name) };
}

/** Bundles `<name>.css` with all that it imports into one minified text. */
export async function bundleStylesheet(name: StylesheetName): Promise<string> {
  const { bundleAsync } = await import('lightningcss');
  const filename = fileURLToPath(new URL(`./${name}.css`, import.meta.url));
  // Not bundle(): it waits for threads that may themselves be waiting for this one, while Vite bundles as well.
  const { code } = await bundleAsync({ filename, minify: true, targets: browserTargets });
  return code.toString();
}
