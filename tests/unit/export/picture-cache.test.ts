import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Html } from '../../../src/deck/html.ts';
import { openPictureCache } from '../../../src/export/parts/picture-cache.ts';
import type { Section } from '../../../src/render/sections.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-pictures-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets/图 一&二.svg'), '<svg/>');
});
afterEach(() => rmSync(root, { recursive: true }));

const open = () => openPictureCache(join(root, 'cache'), root);
const write = (words: string) =>
  ({ html: new Html(`<section>${words}<img src="assets/图%20一&amp;二.svg"></section>`) }) as Section;
const picture = Buffer.from('a picture');

it('finds the picture of a slide that looks the same', async () => {
  const cache = await open();
  expect(await cache.find(write('一'), 'png')).toBeUndefined();
  await cache.keep(write('一'), 'png', picture);
  await cache.prune();
  const later = await open();
  expect(await later.find(write('一'), 'png')).toEqual(picture);
});

it('has none for other words, of another kind, or with another image in it', async () => {
  const cache = await open();
  await cache.keep(write('一'), 'png', picture);
  expect(await cache.find(write('二'), 'png')).toBeUndefined();
  expect(await cache.find(write('一'), 'webp')).toBeUndefined();
  writeFileSync(join(root, 'assets/图 一&二.svg'), '<svg><path/></svg>');
  expect(await cache.find(write('一'), 'png')).toBeUndefined();
});
