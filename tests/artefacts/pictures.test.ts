/** Opens everything that was made of a lesson with pictures. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const dist = inject('illustrated');
const read = (file: string) => readFileSync(join(dist, file));
const list = (folder: string) =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));

const pictureName = /\.(png|jpe?g|webp|gif)$/i;

/** What a camera wrote: Exif and XMP begin with these. */
const cameraWords = ['Exif\0\0', 'http://ns.adobe.com/xap', 'GPSLatitude'];
const findCameraWords = (bytes: Uint8Array) =>
  cameraWords.filter((words) => Buffer.from(bytes).includes(Buffer.from(words, 'latin1')));

describe('what leaves the house', () => {
  it('says nowhere what the camera wrote', async () => {
    const source = readFileSync('tests/fixtures/illustrated/pictures/走访 现场.JPG');
    expect(findCameraWords(source)).toEqual(['Exif\0\0']);
    const found: string[] = [];
    const look = (name: string, bytes: Uint8Array) => {
      for (const words of findCameraWords(bytes)) found.push(`${name} ${words}`);
    };
    for (const file of list('')) look(file, read(file));
    const pptx = await JSZip.loadAsync(read('slides.pptx'));
    for (const [name, entry] of Object.entries(pptx.files))
      if (pictureName.test(name)) look(name, await entry.async('uint8array'));
    for (const [, base64 = ''] of read('deck.html')
      .toString()
      .matchAll(/src="data:image\/\w+;base64,([^"]+)"/g))
      look('deck.html', Buffer.from(base64, 'base64'));
    // A PDF has metadata of its own, and the package has PDFs.
    expect(found.filter((words) => !/^\S+\.(pdf|zip) http/.test(words))).toEqual([]);
  });

  it('has the photograph upright on the site, with its size', async () => {
    const page = read('site/index.html').toString();
    const [, file = '', width, height] =
      /<img src="(assets\/picture-[\w-]{8}\.webp)" alt="网格员[^"]*" width="(\d+)" height="(\d+)" loading="lazy" decoding="async">/.exec(
        page,
      ) ?? [];
    expect([width, height]).toEqual(['1080', '1440']);
    expect(await sharp(read(`site/${file}`)).metadata()).toMatchObject({ width: 1080, height: 1440 });
  });

  it('moves on the screen and stands still on paper', async () => {
    const moving = [];
    for (const file of list('site').filter((name) => name.endsWith('.webp')))
      if (((await sharp(read(file)).metadata()).pages ?? 1) > 1) moving.push(file);
    expect(moving).toHaveLength(1);
    const pptx = await JSZip.loadAsync(read('slides.pptx'));
    const media = Object.keys(pptx.files).filter((name) => name.startsWith('ppt/media/'));
    expect(media.filter((name) => name.endsWith('.gif'))).toEqual([]);
  });
});

it('draws photographs in the pictures of slides', async () => {
  const slide = sharp(read('images/03-stairs.png'));
  const inside = { left: 100, top: 240, width: 200, height: 300 };
  const { channels } = await slide.extract(inside).stats();
  // The ground is one light colour.
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(5);
});

describe('the site', () => {
  let pages: string[];
  beforeAll(() => {
    pages = list('site').filter((name) => name.endsWith('.html'));
  });

  it('has every picture that its pages name, the emblem and the one in a title too', () => {
    const named = new Set(
      pages.flatMap((page) =>
        [
          ...read(page)
            .toString()
            .matchAll(/<img[^>]* src="([^"]+)"/g),
        ].map(([, source = '']) => source),
      ),
    );
    expect(named.size).toBe(5);
    const files = new Set(list('site'));
    expect([...named].filter((source) => !files.has(`site/${source}`))).toEqual([]);
  });

  it('has no picture that only the presenter sees', async () => {
    const inner = await sharp('tests/fixtures/illustrated/pictures/inner.png').metadata();
    for (const file of list('site').filter((name) => /picture-.*webp$/.test(name)))
      expect((await sharp(read(file)).metadata()).width).not.toBe(inner.width);
    expect(read('deck.html').toString()).toContain(`width="${inner.width}"`);
  });

  it('has neither notes nor internal slides', () => {
    const texts = list('site')
      .filter((name) => /\.(html|js|json|xml)$/.test(name))
      .map((name) => read(name).toString());
    for (const words of ['进门先问好', '名单不外传', '内部的平面图', '讲的人看的图'])
      expect(texts.filter((text) => text.includes(words))).toEqual([]);
    expect(read('deck.html').toString()).toMatch(/进门先问好[\s\S]*名单不外传/);
  });
});
