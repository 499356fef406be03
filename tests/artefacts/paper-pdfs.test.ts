import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { plainText, plainTextOf } from '../../src/deck/plain-text.ts';
import { formatMinutes } from '../../src/render/script-page.ts';
import { type ReadPdf, readPdf } from './parts/pdf-reader.ts';
import { exportShipped, makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const names = ['handout.pdf', 'handout-2.pdf', 'handout-6.pdf', 'script.pdf', 'ledger.pdf'] as const;
const read = new Map<string, ReadPdf>();
let whole: Deck;
let deck: Deck;

beforeAll(async () => {
  whole = await readShippedDeck();
  deck = selectDeck(whole, publicSelection);
  for (const name of names) read.set(name, await readPdf(await readFile(join(inject('dist'), name))));
});

const squeeze = (text: string) => text.replace(/\s/g, '');
const open = (name: (typeof names)[number]): ReadPdf => read.get(name) as ReadPdf;
const textOf = ({ pages }: ReadPdf) => pages.map(({ text }) => text).join('');
/** Titles that no other words of the deck hold. */
const titles = () =>
  deck.slides.flatMap(({ title, layout }) =>
    title && layout !== 'divider' ? [squeeze(plainText(title.children))] : [],
  );

describe.each(names)('%s', (name) => {
  it('is on A4, with a number on every page', () => {
    for (const [index, { size, text }] of open(name).pages.entries()) {
      const wanted = name === 'ledger.pdf' ? [842, 595] : [595, 842];
      expect(size.map(Math.round)).toEqual(wanted);
      expect(text).toContain(`—${index + 1}—`);
    }
  });

  it('has the right characters in embedded fonts', () => {
    const pdf = open(name);
    expect(textOf(pdf).match(/[\u2e80-\u2fdf]/gu)).toBeNull();
    const fonts = pdf.pages.flatMap((page) => page.fonts);
    expect(fonts.filter(({ name: font, type3 }) => type3 || !font.includes('Noto'))).toEqual([]);
  });

  it('says what it is, of whom, in what language', () => {
    const { info } = open(name);
    expect(info).toMatchObject({ Author: deck.lesson.host, Language: 'zh-CN' });
    expect(String(info.Title)).toContain(deck.lesson.title);
  });
});

describe('handouts', () => {
  it('hold three, two and six slides a sheet', () => {
    const sheets = (name: 'handout.pdf' | 'handout-6.pdf') =>
      open(name).pages.filter(({ text }) => titles().some((title) => text.includes(title))).length;
    expect(open('handout-6.pdf').pages).toHaveLength(Math.ceil(deck.slides.length / 6));
    expect(sheets('handout-6.pdf')).toBe(Math.ceil(deck.slides.length / 6));
    const first = open('handout-2.pdf').pages[0]?.text ?? '';
    expect(titles().filter((title) => first.includes(title))).toEqual(titles().slice(0, 2));
    const third = open('handout.pdf').pages[0]?.text ?? '';
    expect(titles().filter((title) => third.includes(title))).toEqual(titles().slice(0, 3));
  });

  it.each(['handout.pdf', 'handout-2.pdf', 'handout-6.pdf'] as const)(
    '%s shows every slide, outlined by chapter',
    (name) => {
      const text = textOf(open(name));
      expect(titles().filter((title) => !text.includes(title))).toEqual([]);
      const chapters = open(name).outline.slice(0, deck.chapters.length);
      expect(chapters.map(({ title }) => title)).toEqual(deck.chapters.map(({ title }) => title));
      expect(chapters.flatMap(({ items }) => items).every(({ page }) => page >= 0)).toBe(true);
    },
  );

  it('keep the links between slides', () => {
    const targets = open('handout-6.pdf').pages.flatMap(({ links }) => links.map(({ dest }) => dest));
    expect(targets).toEqual(['score', 'numbers']);
  });

  it('print the notes below two slides a sheet only', () => {
    const note = (id: string) =>
      squeeze(plainTextOf(whole.slides.find((slide) => slide.id === id)?.notes ?? []));
    for (const id of ['cover', 'organisation', 'closing']) {
      expect(textOf(open('handout-2.pdf'))).toContain(note(id));
      expect(textOf(open('handout.pdf'))).not.toContain(note(id).slice(0, 24));
    }
  });

  it('end with the slides, and with a line that says where the ledger is', async () => {
    for (const name of ['handout.pdf', 'handout-2.pdf', 'handout-6.pdf'] as const) {
      const pages = open(name).pages.map(({ text }) => text);
      expect(pages.at(-1)).toContain('见数据台账：ledger.pdf');
      expect(pages.at(-1)).toContain(titles().at(-1));
      expect(pages.slice(0, -1).join('')).not.toContain('ledger.pdf');
      expect(open(name).outline).toHaveLength(deck.chapters.length);
    }
    expect(open('handout.pdf').pages).toHaveLength(Math.ceil(deck.slides.length / 3));
  });

  it('link to the ledger on the lesson’s site, where it has one', async () => {
    const out = await makeFolder();
    const online = { ...whole, lesson: { ...whole.lesson, url: 'https://lesson.example/june' } };
    await exportShipped(online, ['handout-6.pdf'], out);
    const { pages } = await readPdf(await readFile(join(out, 'handout-6.pdf')));
    const address = 'https://lesson.example/june/files/ledger.pdf';
    expect(pages.at(-1)?.text).toContain(address);
    expect(pages.at(-1)?.links.map(({ url }) => url)).toContain(address);
  });

  it('have the ledger with paragraphs as their appendix on request, and the doubts behind it', async () => {
    const out = await makeFolder();
    await exportShipped(whole, ['handout.pdf'], out, { ledger: true });
    const handout = await readPdf(await readFile(join(out, 'handout.pdf')));
    const text = textOf(handout);
    expect(text).not.toContain('ledger.pdf');
    const missing = deck.ledger.facts.filter((fact) => !text.includes(squeeze(fact.text)));
    expect(missing.map(({ id }) => id)).toEqual([]);
    for (const { correction } of deck.ledger.doubts)
      if (correction) expect(text).toContain(squeeze(`原文：${correction[0]}课件：${correction[1]}`));
    expect(handout.outline.map(({ title }) => title).slice(-2)).toEqual(['数据台账', '勘误与存疑']);
  });

  it('say on every sheet of six that they are for recall, and of two that they are not for all', () => {
    for (const { text } of open('handout-6.pdf').pages) expect(text).toContain('每张六页，供回看');
    for (const { text } of open('handout-2.pdf').pages) expect(text).toContain('带讲稿，不外发');
  });

  it('weigh less than 450 KB', async () => {
    expect((await stat(join(inject('dist'), 'handout.pdf'))).size).toBeLessThan(450_000);
  });
});

describe('script.pdf', () => {
  it('has all that is said, and the time that it should be', () => {
    const text = textOf(open('script.pdf'));
    const minutes = whole.slides.reduce((sum, slide) => sum + slide.minutes, 0);
    expect(text).toContain(`讲到${formatMinutes(minutes)}`);
    // The page's number may stand in the middle of a note.
    const pieces = whole.slides.flatMap(
      ({ notes }) => squeeze(plainTextOf(notes)).match(/[^，。；：？]{6,}/gu) ?? [],
    );
    const found = pieces.filter((piece) => text.includes(piece));
    expect(found.length / pieces.length).toBeGreaterThan(0.97);
  });
});
