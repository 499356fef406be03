import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Where things are, as absolute paths. */
export const folders = {
  root: path(''),
  assets: path('assets'),
  cache: path('.cache'),
  fonts: path('.cache/fonts'),
  /** Pictures of lessons, made ready. */
  pictures: path('.cache/images'),
} as const;
