/** Characters that few fonts have, in all that a lesson with them is handed out as. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { type DrawnDeck, drawFolder } from '../../scripts/parts/open-deck.ts';
import { publicSelection } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { buildSite } from '../../src/vite/build-site.ts';
import { buildDeckFile } from '../../src/vite/single-file.ts';
import { sampleFolder } from '../mistakes/sample-folder.ts';
import { readPdf } from './parts/pdf-reader.ts';
import { exportShipped, makeFolder } from './parts/shipped-deck.ts';

const characters = '℃①№★☎→≥αβ㛃𬘭䶮☑🔥';
const slides = `---
layout: plain
id: rare
minutes: 1
---

## ${characters}

- ${characters}
- **${characters}**

备注：
讲稿。
`;

let drawn: DrawnDeck;
let deck: Deck;
beforeAll(async () => {
  drawn = await drawFolder(sampleFolder(slides));
  if (drawn.deck === undefined) throw new Error('the sample must be readable');
  deck = drawn.deck;
});

it('are no mistake', () => {
  expect(drawn.problems.filter(({ code }) => code === 'missing-glyph')).toEqual([]);
});

it('are in the PDF with their own code points, in static TrueType fonts', async () => {
  const out = await makeFolder();
  await exportShipped(deck, ['slides.pdf'], out);
  const pages = (await readPdf(await readFile(join(out, 'slides.pdf')))).pages;
  const text = pages.map((page) => page.text).join('');
  expect(text.split(characters)).toHaveLength(4);
  expect(text.match(/[\u2e80-\u2fdf]/gu)).toBeNull();
  const fonts = pages.flatMap((page) => page.fonts);
  expect(fonts.filter(({ type3 }) => type3)).toEqual([]);
  expect(new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')))).toEqual(
    new Set([
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
      'NotoSerifSC-Black',
      'NotoSansSymbols2-Regular',
      'NotoEmoji-Regular',
    ]),
  );
});

const familyPattern = /font-family: "(Deck [^"]+)";/g;
const listFamilies = (css: string) => new Set([...css.matchAll(familyPattern)].map(([, family]) => family));

describe('in deck.html', () => {
  const build = (given: Deck) =>
    buildDeckFile({
      deck: given,
      charts: new Map(),
      pictures: new Map(),
      cacheFolder: folders.cache,
    });

  it('have fonts of their own', async () => {
    expect(listFamilies(await build(deck))).toEqual(
      new Set(['Deck Sans', 'Deck Serif', 'Deck Symbols', 'Deck Emoji']),
    );
  });

  it('cost nothing where there are none', async () => {
    const { deck: plain } = await drawFolder(sampleFolder(slides.replaceAll(characters, '一')));
    if (plain === undefined) throw new Error('the sample must be readable');
    expect(listFamilies(await build(plain))).toEqual(new Set(['Deck Sans', 'Deck Serif']));
  });
});

describe('on the site', () => {
  const findSpare = (files: Iterable<string>) =>
    [...files].filter((file) => /(symbols|emoji)-.*\.woff2$/.test(file));

  it('have fonts of their own, fetched at once and held for when there is no network', async () => {
    const { charts, pictures } = drawn;
    const source = { deck, charts, pictures, problems: [], selection: publicSelection };
    const files = await buildSite({ source, cacheFolder: folders.cache, downloads: [], card: '' });
    const read = (file: string) => new TextDecoder().decode(files.get(file));
    const spare = findSpare(files.keys());
    expect(spare).toHaveLength(2);
    for (const file of spare) {
      expect(read('index.html')).toMatch(new RegExp(`<link rel="preload" as="font"[^>]* href="\\./${file}"`));
      expect(read('service-worker.js')).toContain(`"url":"${file}"`);
    }
  });

  it('cost the shipped lesson nothing', async () => {
    expect(findSpare(await readdir(join(inject('dist'), 'site/assets')))).toEqual([]);
  });
});
