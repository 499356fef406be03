/** What is built of lessons of another shape than the shipped one: all of their words, and none that are not for all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listPictures } from '../../src/deck/pictures.ts';
import { loadFolder } from '../../src/lesson/load-folder.ts';
import { preparePictures } from '../../src/lesson/prepare-pictures.ts';
import { readDeck } from '../../src/read/deck.ts';
import {
  fixtureLessons,
  fixtureNames,
  listSecrets,
  readChapters,
  readPublicMarkdown,
} from '../parts/fixture-lessons.ts';
import { subtract } from '../parts/subtract.ts';
import { directives, keepLetters, readMarkdownWords } from '../property/markdown-words.ts';
import { readShownWords } from '../property/shown-words.ts';
import { readPdf } from './parts/pdf-reader.ts';
import { listWords, readParts, readXml } from './parts/presentation-file.ts';
import { exportFile } from './parts/sample-lessons.ts';

const root = join(import.meta.dirname, '../..');

async function readPdfWords(bytes: Uint8Array): Promise<string> {
  return keepLetters((await readPdf(bytes)).pages.map(({ text }) => text).join(''));
}

async function readPptxWords(bytes: Uint8Array): Promise<string> {
  const parts = await readParts(bytes);
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return keepLetters(
    Array.from({ length: count }, (_, index) => listWords(parts, index + 1).join('')).join(''),
  );
}

/** What a picture shows is said to who cannot see it, and is no text of a page. */
const withoutPictures = (markdown: string) => markdown.replace(/!\[[^\]]*\]/g, '![]');

describe.each(fixtureNames)('%s', (name) => {
  const dist = inject(name);
  const markdown = readChapters(fixtureLessons[name].folder);
  const shown = readPublicMarkdown(markdown);
  const read = (file: string) => readFileSync(join(dist, file));

  it('has every word in slides.pdf, in slides.pptx and on the site', async () => {
    const words = readMarkdownWords(withoutPictures(shown));
    expect(words.length).toBeGreaterThan(50);
    expect(subtract(words, await readPdfWords(read('slides.pdf')))).toBe('');
    expect(subtract(words, await readPptxWords(read('slides.pptx')))).toBe('');
    const sections = read('site/index.html')
      .toString()
      .match(/<section [\s\S]*?<\/section>/g);
    expect(sections).toHaveLength(fixtureLessons[name].slides);
    expect(subtract(readMarkdownWords(shown), keepLetters(readShownWords(sections?.join('') ?? '')))).toBe(
      '',
    );
  });

  it('has neither notes nor internal slides in what is for all, and both in the presenter’s file', async () => {
    const secrets = listSecrets(markdown);
    expect(secrets.length).toBeGreaterThan(3);
    const parts = await readParts(read('slides.pptx'));
    const site = readdirSync(join(dist, 'site'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|js|json|xml|txt)$/.test(file))
      .map((file) => read(join('site', file)).toString());
    // Its notes are for whoever presents it, as the guide in the package says.
    const presentation = [...parts.keys()]
      .filter((path) => !path.startsWith('ppt/notesSlides/'))
      .map((path) => readXml(parts, path));
    const open = [...site, await readPdfWords(read('slides.pdf')), ...presentation];
    for (const secret of secrets) {
      expect(
        open.filter((text) => text.includes(secret)),
        secret,
      ).toEqual([]);
      expect(read('deck.html').toString()).toContain(secret);
    }
  });

  it('says of movements and tracks only what it has', () => {
    const site = read('site/index.html').toString();
    const has = (words: string) => site.includes(words);
    expect([has('乐章'), has('两条赛道'), has('按赛道看'), has('按单位看')]).toEqual(
      {
        illustrated: [true, false, true, true],
        plainFolder: [false, false, false, false],
        twoTracks: [false, true, true, true],
      }[name],
    );
    expect(site.match(/<(ul|ol|p|caption|nav|b|h\d)( class="[^"]*")?><\/\1>/g)).toBeNull();
  });
});

describe('decks of other tools', () => {
  const markdown = readChapters('foreign');
  const words = readMarkdownWords(withoutPictures(markdown.replace(directives, '')));
  let files: { pdf: Uint8Array; pptx: Uint8Array };
  beforeAll(async () => {
    const loaded = await loadFolder(join(root, 'tests/fixtures/foreign'), join(root, 'assets'));
    const { deck } = readDeck(loaded);
    if (deck === undefined) throw new Error('the decks cannot be read');
    const { pictures } = await preparePictures(listPictures(deck), loaded, join(root, '.cache/images'));
    const lesson = { deck, pictures };
    files = { pdf: await exportFile(lesson, 'slides.pdf'), pptx: await exportFile(lesson, 'slides.pptx') };
  });

  it('have every word in slides.pdf', async () => {
    expect(subtract(words, await readPdfWords(files.pdf))).toBe('');
  });

  it('have every word in slides.pptx', async () => {
    expect(subtract(words, await readPptxWords(files.pptx))).toBe('');
  });

  it('keep the numbers of their lists in slides.pptx, also those that offices cannot count', async () => {
    const parts = await readParts(files.pptx);
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const said = slides.map((_, index) => listWords(parts, index + 1));
    const numbers = said.find(([text = '']) => text.includes('关火再出门'))?.slice(1);
    expect(numbers).toEqual(expect.arrayContaining(['1.', '3.', '10.']));
    expect(said.find(([text = '']) => text.includes('零号'))?.[0]).toMatch(/0\. 零号.*40000\. 很大的号/);
  });
});
