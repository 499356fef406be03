import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { plainText, plainTextOf } from '../../src/deck/plain-text.ts';
import { walkInlines } from '../../src/deck/walk.ts';
import { type ReadPdf, readPdf } from './parts/pdf-reader.ts';
import { exportShipped, makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

let whole: Deck;
let deck: Deck;
let bytes: Buffer;
let pdf: ReadPdf;

beforeAll(async () => {
  whole = await readShippedDeck();
  deck = selectDeck(whole, publicSelection);
  bytes = await readFile(join(inject('dist'), 'slides.pdf'));
  pdf = await readPdf(bytes);
});

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('slides.pdf', () => {
  it('has a page of 960 x 540 pt for every slide', () => {
    expect(pdf.pages.map(({ size }) => size)).toEqual(deck.slides.map(() => [960, 540]));
  });

  it('weighs less than 450 KB', () => {
    expect(bytes.length).toBeLessThan(450_000);
  });

  it('has no radical in place of a character', () => {
    const text = pdf.pages.map((page) => page.text).join('');
    expect(text.length).toBeGreaterThan(1000);
    expect(text.match(/[\u2e80-\u2fdf]/gu)).toBeNull();
  });

  it('has every heading and every figure of the ledger where its slide shows it', () => {
    const facts = new Map(deck.ledger.facts.map((fact) => [fact.id, fact]));
    const missing = deck.slides.flatMap((slide) => {
      const wanted = slide.title ? [plainText(slide.title.children)] : [];
      walkInlines(slide.blocks, (inline) => {
        if (inline.kind === 'fact' && facts.get(inline.fact)?.kind === 'figure') wanted.push(inline.text);
      });
      const text = pdf.pages[slide.number - 1]?.text ?? '';
      return wanted.filter((words) => !text.includes(squeeze(words))).map((words) => [slide.id, words]);
    });
    expect(missing).toEqual([]);
  });

  it('embeds the three faces and has no Type 3 font', () => {
    const fonts = pdf.pages.flatMap((page) => page.fonts);
    expect(fonts.filter(({ type3 }) => type3)).toEqual([]);
    const names = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')));
    expect([...names].sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular', 'NotoSerifSC-Black']);
  });

  it('outlines all slides, nested by chapter', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual(deck.chapters.map(({ title }) => title));
    const entries = pdf.outline.flatMap((chapter) => [chapter, ...chapter.items]);
    const pages = new Set(entries.map(({ page }) => page));
    expect([...pages].sort((a, b) => a - b)).toEqual(deck.slides.map((_, index) => index));
    for (const { title, page } of pdf.outline.flatMap(({ items }) => items)) {
      const slide = deck.slides[page];
      const expected =
        slide?.layout === 'cover' ? deck.lesson.title : plainText(slide?.title?.children ?? []);
      expect(title).toBe(expected);
    }
  });

  it('says what it is: title, author, language, and one day for all dates', () => {
    const day = `D:${deck.lesson.isoDate.replaceAll('-', '')}000000Z`;
    expect(pdf.info).toMatchObject({
      Title: deck.lesson.title,
      Author: deck.lesson.host,
      Subject: deck.lesson.subtitle,
      Language: 'zh-CN',
      CreationDate: day,
      ModDate: day,
    });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain(deck.lesson.title);
  });

  it('keeps the links between slides, with words for them', () => {
    const links = pdf.pages.flatMap((page) => page.links);
    expect(links.map(({ dest }) => dest)).toEqual(['score', 'numbers']);
    expect(links.map(({ contents }) => contents)).toEqual(['总谱', '数说']);
  });

  it('has no words of the notes', () => {
    const text = pdf.pages.map((page) => page.text).join('');
    for (const { id, notes } of whole.slides) {
      const words = squeeze(plainTextOf(notes));
      const pieces = words.match(/[^，。；：？、“”（）]{9,}/gu) ?? [];
      for (const piece of pieces.filter((one) => !shownSomewhere(one)))
        expect.soft(text, id).not.toContain(piece);
    }
    function shownSomewhere(piece: string): boolean {
      return whole.slides.some(({ title, blocks }) =>
        squeeze(plainText(title?.children ?? []) + plainTextOf(blocks)).includes(piece),
      );
    }
  });

  it('has a page a step and the notes on request', async () => {
    const out = await makeFolder();
    await exportShipped(whole, ['slides.pdf'], out, { steps: true, notes: true });
    const stepped = await readPdf(await readFile(join(out, 'slides.pdf')));
    expect(stepped.labels?.filter((label) => label.startsWith('28'))).toEqual(['28.1', '28.2', '28.3']);
    expect(stepped.pages.length).toBeGreaterThan(deck.slides.length);
    const last = stepped.labels?.indexOf('28.3') ?? -1;
    expect(stepped.pages[last]?.text).toContain('激发改革活力');
    expect(stepped.pages[last - 1]?.text).not.toContain('激发改革活力');
    const notes = stepped.pages.flatMap((page) => page.notes);
    expect(notes).toHaveLength(whole.slides.filter((slide) => slide.notes.length > 0).length);
    expect(notes[0]).toBe(plainTextOf(whole.slides[0]?.notes ?? []));
  });
});
