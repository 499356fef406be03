/** Wiring only: `npm start` calls this with a lesson. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { commonConfig } from './src/vite/app-config.ts';
import { deckPlugin } from './src/vite/deck-plugin.ts';
import { guidePlugin } from './src/vite/guide-plugin.ts';
import type { LiveLesson } from './src/vite/live-lesson.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The configuration of the dev server. */
export function createServerConfig(lesson: LiveLesson): InlineConfig {
  return {
    ...commonConfig,
    cacheDir: path('.cache/vite'),
    plugins: [deckPlugin(lesson), guidePlugin(lesson)],
    server: { host: '127.0.0.1', fs: { allow: [path('.')] } },
  };
}
