import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasErrors } from '../../../src/deck/problem.ts';
import { findMissingGlyphs } from '../../../src/measured/glyphs.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { sampleFolder } from '../../mistakes/sample-folder.ts';

let cacheFolder = '';
beforeAll(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
});
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

/** Reports the places of missing characters, as `file:line:column code point`. */
async function find(slides: string, change: (text: string) => string = (text) => text) {
  const folder = sampleFolder(slides);
  const texts = new Map([...folder.texts].map(([name, text]) => [name, change(text)]));
  const { deck } = readDeck({ ...folder, texts });
  if (deck === undefined) throw new Error('the sample must be readable');
  const problems = await findMissingGlyphs(deck, renderSections(deck, new Map()), cacheFolder);
  expect(hasErrors(problems)).toBe(false);
  return problems.map(
    ({ at, message }) => `${at.file}:${at.line}:${at.column} ${/U\+\w+/.exec(message)?.[0]}`,
  );
}

it('warns at the first place on every slide, notes and all', async () => {
  const slides = '## 一ก二ก\n\n⚑\n\n备注：\nก。\n\n---\n\n## 三\n\n四ก\n\n备注：\n五\n';
  expect(await find(slides)).toEqual([
    'slides/课.md:1:5 U+0E01',
    'slides/课.md:3:1 U+2691',
    'slides/课.md:12:2 U+0E01',
  ]);
});

it('warns of what facts and deck.yaml say', async () => {
  const slides = '## 一\n\n二\n\n备注：\n三\n';
  const inFact = await find(slides, (text) => text.replace('480余次', '480余次ก'));
  expect(inFact).toEqual([expect.stringMatching(/^slides\/facts\.yaml:2:\d+ U\+0E01$/)]);
  expect(await find(slides, (text) => text.replace('title: 一', 'title: 一ก'))).toEqual([
    'slides/课.md:1:1 U+0E01',
  ]);
});

it('finds nothing in symbols, emoji and characters of names', async () => {
  expect(await find('## ℃①№★☎→≥αβ㛃𬘭䶮☑🔥\n\n1️⃣👨‍⚕️👍🏽☎️❤︎\n\n备注：\n一\n')).toEqual([]);
});
