/** Wiring only: `npm start` calls this with a lesson. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { commonConfig } from './src/vite/app-config.ts';
import { type DeckPluginOptions, deckPlugin } from './src/vite/deck-plugin.ts';
import { guidePlugin } from './src/vite/guide-plugin.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The configuration of the dev server. */
export function createServerConfig(options: DeckPluginOptions): InlineConfig {
  return {
    ...commonConfig,
    cacheDir: path('.cache/vite'),
    plugins: [deckPlugin(options), guidePlugin(options)],
    server: { host: '127.0.0.1', fs: { allow: [path('.')] } },
  };
}
