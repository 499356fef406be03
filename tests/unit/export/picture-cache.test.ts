import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Html } from '../../../src/deck/html.ts';
import { openPictureCache } from '../../../src/export/parts/picture-cache.ts';
import type { Section } from '../../../src/render/sections.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-pictures-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const open = () => openPictureCache(join(root, 'cache'));
const write = (words: string, image = 'file:///here/1.svg') =>
  ({ html: new Html(`<section>${words}<img src="${image}"></section>`) }) as Section;
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
  expect(await cache.find(write('一', 'file:///here/2.svg'), 'png')).toBeUndefined();
});

it('finds it again where the images lie in another folder', async () => {
  const cache = await open();
  await cache.keep(write('一'), 'png', picture);
  expect(await cache.find(write('一', 'file:///there/1.svg'), 'png')).toEqual(picture);
});
