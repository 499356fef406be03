import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { plainText, plainTextOf } from '../../src/deck/plain-text.ts';
import { walkInlines } from '../../src/deck/walk.ts';
import { readPdf } from './parts/pdf-reader.ts';
import { makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

let deck: Deck;
let parts: Map<string, string>;

beforeAll(async () => {
  deck = selectDeck(await readShippedDeck(), { ...publicSelection, notes: true });
  const zip = await JSZip.loadAsync(await readFile(join(inject('dist'), 'slides.pptx')));
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  parts = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const),
    ),
  );
});

const squeeze = (text: string) => text.replace(/\s/g, '');
const slideXml = (number: number) => parts.get(`ppt/slides/slide${number}.xml`) ?? '';
const textOf = (xml: string) =>
  squeeze(Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text = '']) => decode(text)).join(''));
const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('slides.pptx', () => {
  it('has a slide for every slide, each with its title as the title', () => {
    for (const { number, title, id } of deck.slides) {
      const shapes = slideXml(number).match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
      const titles = shapes.filter((shape) => shape.includes('<p:ph type="title"/>')).map(textOf);
      expect(titles, id).toEqual([squeeze(plainText(title?.children ?? []))]);
    }
  });

  it('has every figure of the ledger as text where its slide shows it', () => {
    const figures = new Set(deck.ledger.facts.filter(({ kind }) => kind === 'figure').map(({ id }) => id));
    const missing = deck.slides.flatMap((slide) => {
      const wanted: string[] = [];
      walkInlines(slide.blocks, (inline) => {
        if (inline.kind === 'fact' && figures.has(inline.fact)) wanted.push(inline.text);
      });
      return wanted
        .filter((words) => !textOf(slideXml(slide.number)).includes(squeeze(words)))
        .map((words) => [slide.id, words]);
    });
    expect(missing).toEqual([]);
  });

  it('keeps paragraphs whole, and has no picture of a slide', () => {
    const facts = slideXml(deck.slides.find(({ id }) => id === 'programme')?.number ?? 0);
    expect(facts.match(/<a:p>.*?<\/a:p>/gs)?.map(textOf)).toContain(
      '庆祝中国共产党成立105周年，复盘组建以来的成效',
    );
    for (const { number } of deck.slides) expect(slideXml(number)).not.toContain('<p:pic>');
  });

  it('has real tables, and charts with their data', () => {
    const tables = deck.slides.filter(({ number }) => slideXml(number).includes('<a:tbl>'));
    expect(tables.map(({ id }) => id)).toContain('programme');
    const charts = [...parts].filter(([name]) => name.startsWith('ppt/charts/chart')).map(([, xml]) => xml);
    const values = charts.map((xml) =>
      Array.from(/<c:val>.*<\/c:val>/s.exec(xml)?.[0].matchAll(/<c:v>([^<]*)/g) ?? [], ([, value]) =>
        Number(value),
      ),
    );
    expect(values).toEqual(
      expect.arrayContaining([
        [15, 45],
        [2, 6],
      ]),
    );
    for (const xml of charts) expect(xml.match(/<c:axId /g)).toHaveLength(4);
  });

  it('says what its charts show, and marks what is decoration', () => {
    const brand = slideXml(deck.slides.find(({ id }) => id === 'brand')?.number ?? 0);
    expect(brand.match(/descr="点阵图，[^"]*"/g)).toHaveLength(2);
    expect(brand).toContain('adec:decorative');
  });

  it('has the notes, a paragraph each', () => {
    for (const { number, notes } of deck.slides) {
      const body =
        /<p:ph type="body".*?<\/p:txBody>/s.exec(
          parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? '',
        )?.[0] ?? '';
      expect(body.match(/<a:p>.*?<\/a:p>/gs)?.map(textOf)).toEqual(
        notes.map((block) => squeeze(plainTextOf([block]))),
      );
    }
  });

  it('is in Chinese throughout', () => {
    for (const [name, xml] of parts) expect(xml.match(/(?<!alt)lang="(?!zh-CN)[^"]*"/gi), name).toBeNull();
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>');
  });

  it('links to the slides that it names', () => {
    const links = parts.get(`ppt/slides/_rels/slide${deck.slides.length}.xml.rels`) ?? '';
    const number = (id: string) => deck.slides.find((slide) => slide.id === id)?.number;
    expect(links).toContain(`slide${number('score')}.xml`);
    expect(links).toContain(`slide${number('numbers')}.xml`);
  });

  it('keeps to the schema where its maker does not', () => {
    expect(parts.get('ppt/presentation.xml')).toMatch(/<\/p:sldMasterIdLst><p:notesMasterIdLst>/);
    for (const { number } of deck.slides) {
      const paragraphs = slideXml(number).match(/<a:p>.*?<\/a:p>/gs) ?? [];
      expect(paragraphs.filter((paragraph) => (paragraph.match(/<a:pPr\b/g) ?? []).length > 1)).toEqual([]);
      const ids = Array.from(slideXml(number).matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('slides.pptx in LibreOffice (skipped where it is not installed)', () => {
  it('opens with the same pages and the same words', async () => {
    const out = await makeFolder();
    const from = join(inject('dist'), 'slides.pptx');
    const profile = `-env:UserInstallation=file://${out}/profile`;
    const { status } = spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      from,
    ]);
    expect(status).toBe(0);
    const shown = await readPdf(await readFile(join(out, 'slides.pdf')));
    const ours = await readPdf(await readFile(join(inject('dist'), 'slides.pdf')));
    expect(shown.pages.map(({ size }) => size.map(Math.round))).toEqual(ours.pages.map(({ size }) => size));
    const fold = (text: string) => [...new Set(text.normalize('NFKC').match(/\p{Script=Han}/gu))].sort();
    for (const [index, page] of ours.pages.entries()) {
      // A chapter's name is in the PDF for its outline, and not seen.
      const { title = '' } = deck.chapters.find(({ id }) => id === deck.slides[index]?.chapter) ?? {};
      const said = (shown.pages[index]?.text ?? '') + title;
      const lost = fold(page.text).filter((character) => !fold(said).includes(character));
      expect(lost, `page ${index + 1}`).toEqual([]);
    }
  });
});
