/** Decks in the manner of other tools lose no word, whatever of them is not understood. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../scripts/parts/open-deck.ts';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import { placePictures } from '../../src/deck/pictures.ts';
import { renderSections } from '../../src/render/sections.ts';
import { subtract } from '../parts/subtract.ts';
import { directives, keepLetters, readMarkdownWords } from './markdown-words.ts';
import { readShownWords } from './shown-words.ts';

const folder = join(import.meta.dirname, '../fixtures/foreign');
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const file = { path: 'pic.webp', type: 'image/webp' };
const pictures = new Map([['pic.png', { widthPx: 8, heightPx: 8, screen: file, print: file, small: file }]]);

it('has six decks', () => expect(names).toHaveLength(6));

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const texts = new Map([[name, text]]);
  const opened = openFolder(
    { texts, assets: new Set(['pic.png']), problems: [], path: (path) => path },
    { lenient: true },
  );
  if (opened.deck === undefined) throw new Error(`${name} cannot be read`);
  const deck = placePictures(selectDeck(opened.deck, publicSelection), pictures, () => 'assets/pic');
  const shown = keepLetters(
    renderSections(deck, new Map())
      .map(({ html }) => readShownWords(html.text))
      .join(''),
  );

  it('shows every word', () => {
    expect(shown.length).toBeGreaterThan(60);
    expect(subtract(readMarkdownWords(text.replace(directives, '')), shown)).toBe('');
  });

  it('shows no word that is not there', () => {
    expect(subtract(shown, readMarkdownWords(text))).toBe('');
  });
});
