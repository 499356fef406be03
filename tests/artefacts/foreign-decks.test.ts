/** Two decks of other tools, as their owners build them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, it } from 'vitest';
import { findMarkupFaults } from '../parts/markup-faults.ts';
import { root, runVerb } from './parts/run-verb.ts';
import { makeFolder } from './parts/shipped-deck.ts';

let out: string;

beforeAll(async () => {
  out = await makeFolder();
});

const build = (deck: string, ...products: string[]) =>
  runVerb([
    'build',
    ...products,
    '--slides',
    join(root, 'tests/fixtures/foreign', deck),
    '--out',
    join(out, deck),
    '--lenient',
  ]);

it('a deck of Slidev has its columns, its picture and its steps on the site', async () => {
  expect(build('slidev-2', 'site')).toMatchObject({ status: 0 });
  const site = join(out, 'slidev-2/site');
  const page = await readFile(join(site, 'index.html'), 'utf8');
  expect(page).toMatch(/<div class="beside beside-2">[\s\S]*放学以后开放[\s\S]*<img [^>]*src="[^"]+"/);
  const pictures = [...page.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src = '']) => src);
  const files = (await readdir(site, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((src) => !files.includes(src.replace(/^\.?\//, '')))).toEqual([]);
  expect(page.match(/data-fragment-index/g)?.length).toBeGreaterThanOrEqual(5);
  expect(await findMarkupFaults(page)).toEqual([]);
}, 120_000);

it('a deck of Obsidian has its footnotes on the site and in the presentation', async () => {
  expect(build('obsidian-1', 'site', 'slides.pptx')).toMatchObject({ status: 0 });
  const page = await readFile(join(out, 'obsidian-1/site/index.html'), 'utf8');
  expect(page).toMatch(
    /<div class="footnotes"><p><sup>1<\/sup>见碑文。<\/p><p><sup>2<\/sup>拆于大水之后。<\/p><\/div>/,
  );
  expect(await findMarkupFaults(page)).toEqual([]);
  const zip = await JSZip.loadAsync(await readFile(join(out, 'obsidian-1/slides.pptx')));
  const slide = (await zip.file('ppt/slides/slide4.xml')?.async('string')) ?? '';
  expect(slide.match(/baseline="30000"/g)).toHaveLength(4);
  expect(slide).toContain('见碑文。');
}, 120_000);
