/** The package to take along, and what may be handed out of it and of all else. */
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { plainTextOf } from '../../src/deck/plain-text.ts';
import { targets } from '../../src/export/index.ts';
import { deckFile } from '../../src/export/take-along.ts';
import type { Target } from '../../src/export/target.ts';
import { readPdf } from './parts/pdf-reader.ts';
import { makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const root = join(import.meta.dirname, '../..');
const packages = new Map<string, Buffer>();

beforeAll(async () => {
  packages.set('a build', await readFile(join(inject('dist'), 'take-along.zip')));
  const out = await makeFolder();
  const run = spawnSync(process.execPath, ['scripts/run.mjs', 'export', 'take-along.zip', '--out', out], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  expect(await readdir(out)).toEqual(['take-along.zip']);
  packages.set('an export to a new folder', await readFile(join(out, 'take-along.zip')));
});

interface Package {
  readonly bytes: Buffer;
  readonly zip: JSZip;
  /** Names of its files, without the guide's. */
  readonly names: readonly string[];
  readonly guide: string;
}

async function openPackage(made: string): Promise<Package> {
  const bytes = packages.get(made) as Buffer;
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).map((name) => name.split('/').at(-1) ?? '');
  const guide = (await zip.file(/使用说明\.txt$/)[0]?.async('string')) ?? '';
  return { bytes, zip, names: names.filter((name) => name !== '使用说明.txt'), guide };
}

const listNames = (text: string) =>
  [...text.matchAll(/[^\s“”]+\.[a-z]{3,4}(?![\w.])/g)].map(([name]) => name);

describe.each(['a build', 'an export to a new folder'])('take-along.zip of %s', (made) => {
  it('holds all that its guide names, and its guide names all that it holds', async () => {
    const { names, guide } = await openPackage(made);
    expect(names).toHaveLength(10);
    expect([...new Set(listNames(guide))].sort()).toEqual([...names].sort());
  });

  it('has Chinese names that Windows reads, and a guide for Notepad', async () => {
    const { bytes, zip, names, guide } = await openPackage(made);
    expect(names).toEqual(
      expect.arrayContaining(['课件（双击打开）.html', '课件.pdf', '讲稿.pdf', '勘误与存疑.csv']),
    );
    for (const flags of readFlags(bytes)) expect(flags & 0x800).toBe(0x800);
    expect(guide).not.toMatch(/[^\r]\n/);
    const inside = await zip.file(/\/课件\.pdf$/)[0]?.async('nodebuffer');
    expect(inside).toEqual(await readFile(join(inject('dist'), 'slides.pdf')));
  });

  it('names as to be handed out what holds no notes, and nothing else', async () => {
    const { zip, names, guide } = await openPackage(made);
    const [, forAll = '', kept = ''] = guide.split(
      /一、可以发给听众的|二、有讲稿、不外发的.*|三、到了会议室/,
    );
    const holding: [string, boolean][] = [];
    for (const name of names) {
      const data = await find(zip, name)?.async('nodebuffer');
      holding.push([name, await holdsNotes(name, data as Buffer)]);
    }
    const pick = (notes: boolean) => holding.filter(([, holds]) => holds === notes).map(([name]) => name);
    expect(listNames(forAll).sort()).toEqual(pick(false).sort());
    expect(listNames(kept).sort()).toEqual(pick(true).sort());
    expect(guide).not.toContain('传阅');
  });
});

const find = (zip: JSZip, name: string) =>
  Object.values(zip.files).find((file) => file.name.endsWith(`/${name}`));

/** Looks for what the presenter says, in the file as it is. */
async function holdsNotes(name: string, data: Buffer): Promise<boolean> {
  const { slides } = await readShippedDeck();
  const said = squeeze(plainTextOf(slides[1]?.notes ?? [])).slice(0, 16);
  return squeeze(await readText(name, data)).includes(said);
}

async function readText(name: string, data: Buffer): Promise<string> {
  if (name.endsWith('.pdf'))
    return (await readPdf(data)).pages.map(({ text, notes }) => text + notes.join('')).join('');
  if (!name.endsWith('.pptx')) return data.toString().replace(/<[^>]+>/g, '');
  const parts = (await JSZip.loadAsync(data)).file(/notesSlide\d+\.xml$/);
  const texts = await Promise.all(parts.map((part) => part.async('string')));
  return texts.join('').replace(/<[^>]+>/g, '');
}

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('what holds notes', () => {
  const all: readonly Pick<Target, 'name' | 'notes'>[] = [deckFile, ...Object.values(targets)];
  const holders = all.filter(({ notes }) => notes === 'always').map(({ name }) => name);

  it('holds them, and what does not has none', async () => {
    for (const { name, notes } of all.filter(({ name }) => /\.(pdf|pptx|csv|json|html)$/.test(name)))
      expect
        .soft(await holdsNotes(name, await readFile(join(inject('dist'), name))), name)
        .toBe(notes === 'always');
  });

  it('is not offered by the site', async () => {
    const files = await readdir(join(inject('dist'), 'site/files'));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => holders.includes(file as never))).toEqual([]);
    for (const page of ['index.html', 'ledger.html']) {
      const text = await readFile(join(inject('dist'), 'site', page), 'utf8');
      const linked = [...text.matchAll(/href="files\/([^"]+)"/g)].map(([, file]) => file);
      expect([...new Set(linked)].sort()).toEqual([...files].sort());
    }
  });

  it('is what the readme forbids to hand out', async () => {
    const readme = await readFile(join(root, 'README.zh-CN.md'), 'utf8');
    const [rule = '', ...others] = readme.split(/\n\n/).filter((paragraph) => paragraph.includes('不要外发'));
    expect(others).toEqual([]);
    const [forbidden = ''] = rule.split('不要外发');
    expect([...forbidden.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort()).toEqual([...holders].sort());
  });
});

/** Flags of all entries in the central directory. */
function readFlags(zip: Buffer): number[] {
  const flags: number[] = [];
  const signature = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) {
    const namesLength = zip.readUInt16LE(at + 28);
    if (namesLength > 0 && namesLength < 512) flags.push(zip.readUInt16LE(at + 8));
  }
  return flags;
}
