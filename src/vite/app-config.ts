/** What Vite is told in every case: for the site and for the presenter's file. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { browserTargets } from '../theme/targets.ts';

export const sourceFolder = fileURLToPath(new URL('..', import.meta.url));

/** Below this no browser is served, nor written for. */
export const scriptTargets = ['chrome78', 'safari14', 'firefox78'];

/** Builds once for all lessons: the same whatever the environment of its first builder says. */
export const appConfig = {
  configFile: false,
  root: sourceFolder,
  logLevel: 'warn',
  publicDir: false,
  css: { transformer: 'lightningcss', lightningcss: { targets: browserTargets } },
  define: { 'process.env.NODE_ENV': '"production"' },
} as const satisfies InlineConfig;

/** The caller keeps the files. */
export const appBuild = {
  write: false,
  cssMinify: 'lightningcss',
  reportCompressedSize: false,
} as const satisfies InlineConfig['build'];
