import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCacheFolder } from '../../src/cache/cache-folder.mjs';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const cache = findCacheFolder();

/** Where things are, as absolute paths. */
export const folders = {
  root: path(''),
  assets: path('assets'),
  cache,
  fonts: join(cache, 'fonts'),
  /** Pictures of lessons, made ready. */
  pictures: join(cache, 'images'),
} as const;
