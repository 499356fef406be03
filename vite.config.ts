/** Wiring only: the commands in `scripts/` call this with a lesson. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { browserTargets } from './src/theme/targets.ts';
import { type DeckPluginOptions, deckPlugin } from './src/vite/deck-plugin.ts';
import { guidePlugin } from './src/vite/guide-plugin.ts';
import { serviceWorkerPlugin } from './src/vite/service-worker.ts';
import { siteFilesPlugin } from './src/vite/site-files.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The configuration of the online page, for the dev server and for the build. */
export function createSiteConfig(options: DeckPluginOptions): InlineConfig {
  return {
    configFile: false,
    root: path('src'),
    base: './',
    cacheDir: path('.cache/vite'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [deckPlugin(options), guidePlugin(options), siteFilesPlugin(options), serviceWorkerPlugin()],
    css: { transformer: 'lightningcss', lightningcss: { targets: browserTargets } },
    server: { host: '127.0.0.1', fs: { allow: [path('.')] } },
    build: {
      // The caller puts the files into place, together with all others.
      write: false,
      rolldownOptions: { checks: { pluginTimings: false } },
      assetsInlineLimit: 0,
      target: ['chrome78', 'safari14', 'firefox78'],
      cssMinify: 'lightningcss',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
}
