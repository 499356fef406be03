import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFaces } from '../../../src/fonts/face-characters.ts';
import { shareCharacters } from '../../../src/fonts/share-characters.ts';
import { collectCharacters } from '../../../src/fonts/source-characters.ts';

let cacheFolder = '';
beforeAll(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
});
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

/** Spells what each font must draw, and what none can. */
async function share(html: string): Promise<Record<string, string>> {
  const { fonts, missing } = await shareCharacters(readFaces(html), { cacheFolder });
  const all = new Map<string, Iterable<number>>(fonts);
  if (missing.length > 0) all.set('missing', missing);
  return Object.fromEntries(
    [...all].map(([name, codePoints]) => [name, String.fromCodePoint(...codePoints)]),
  );
}

/** 通用规范汉字表 of 2013 in its own order, from `kTGH` of the Unihan database. */
const nationalTable = readFileSync(join(import.meta.dirname, 'national-table.txt'), 'utf8').replaceAll(
  '\n',
  '',
);

describe('the faces', () => {
  it('have all 8,105 characters of the national table, each by itself', async () => {
    expect(new Set(nationalTable).size).toBe(8105);
    const { fonts, missing } = await shareCharacters(
      readFaces(`<p>${nationalTable}</p><b>${nationalTable}</b><h1>${nationalTable}</h1>`),
      { cacheFolder },
    );
    const counts = [...fonts].map(([name, codePoints]) => [name, codePoints.size]);
    expect(counts).toEqual([
      ['sans-400', 8105],
      ['sans-700', 8105],
      ['serif-900', 8105],
    ]);
    expect(missing).toEqual([]);
  });

  it.each(['reading', 'stage', 'render'] as const)('have all that the interface says: %s', async (part) => {
    const said = await collectCharacters(part);
    const shared = await share(`<p>${said}</p><b>${said}</b><h1>${said}</h1>`);
    expect(Object.keys(shared)).toEqual(['sans-400', 'sans-700', 'serif-900']);
  });
});

describe('shareCharacters', () => {
  const marked = [
    ['sans-400', (text: string) => `<p>${text}</p>`],
    ['sans-700', (text: string) => `<b>${text}</b>`],
    ['serif-900', (text: string) => `<h2>${text}</h2>`],
  ] as const;
  it.each(marked)('draws each character by the first font that has it: %s', async (face, mark) => {
    for (const character of '℃①№★☎→≥αβ㛃𬘭䶮·％')
      expect.soft(await share(mark(character))).toEqual({ [face]: character });
    for (const character of '☑✔✗➤') expect.soft(await share(mark(character))).toEqual({ symbols: character });
    for (const character of '🔥😀🚓👍✅')
      expect.soft(await share(mark(character))).toEqual({ emoji: character });
    for (const character of 'ก\ue000⚑')
      expect.soft(await share(mark(character))).toEqual({ missing: character });
  });

  it('reports nothing that draws nothing', async () => {
    expect(await share('<h2>一\u2060·二</h2>\u200b三\u200d四\ufe0f五\ufe0e六\u{e0100}')).toEqual({
      'sans-400': '三五六四',
      'serif-900': '·一二',
    });
  });

  it.each([
    ['a choice of look', '☎️☑︎', { 'sans-400': '☎', symbols: '☑' }],
    ['an emoji and its choice of look', '🔥\ufe0e', { emoji: '🔥\ufe0e' }],
    ['a sign in a circle and an emoji', '🔥①', { 'sans-400': '①', emoji: '🔥' }],
    ['joined persons', '👨‍⚕️', { emoji: '\u200d\ufe0f👨⚕' }],
    ['a skin tone', '👍🏽', { emoji: '🏽👍' }],
    ['a keycap', '1️⃣', { 'sans-400': '1', emoji: '1\ufe0f\u20e3' }],
    ['a flag', '🇨🇳', { emoji: '🇨🇳' }],
  ])('gives an emoji all of its parts: %s', async (_what, text, expected) => {
    const shared = await share(`<p>${text}</p>`);
    const sort = (characters: string) => [...characters].sort().join('');
    expect(Object.fromEntries(Object.entries(shared).map(([name, has]) => [name, sort(has)]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, has]) => [name, sort(has)])),
    );
  });

  it('adds the letter that a letter and a mark are drawn as', async () => {
    expect(await share('<p>lu\u0308\u030c</p>')).toEqual({ 'sans-400': 'lu\u030cüǚǔ' });
    expect(await share('<p>x\u0321</p>')).toEqual({ 'sans-400': 'x', missing: '\u0321' });
  });

  it('asks nothing of the spare fonts when no page needs them', async () => {
    expect(await share('<h2>党建</h2><p>一</p>')).toEqual({ 'sans-400': '一', 'serif-900': '党建' });
    expect(await share('')).toEqual({});
  });
});
