/** What the built site promises to search engines, to chats and to the browser's guard. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { plainTextOf } from '../../src/deck/plain-text.ts';
import { readFirstPaint } from '../../src/vite/fill-page.ts';
import { writePolicy } from '../../src/vite/policy.ts';
import { readShippedDeck } from './parts/shipped-deck.ts';

const site = join(inject('dist'), 'site');
const pages = ['index.html', 'ledger.html', '404.html'];
const texts = new Map<string, string>();

beforeAll(async () => {
  for (const page of pages) texts.set(page, await readFile(join(site, page), 'utf8'));
});

describe.each(pages)('%s', (page) => {
  const read = () => texts.get(page) ?? '';

  it('carries the policy before anything that could run, and the policy allows nothing unsafe', async () => {
    const policy = writePolicy(await readFirstPaint());
    const written = read().replace(/&#39;/g, "'");
    const at = written.indexOf(`content="${policy}"`);
    expect(at).toBeGreaterThan(0);
    for (const runs of ['<script', '<style', '<link'])
      expect(written.indexOf(runs) === -1 || written.indexOf(runs) > at, runs).toBe(true);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:.*script/);
  });

  it('has no style, handler or address that the policy would have to make room for', () => {
    expect(read().match(/<[^>]*\s(style|on[a-z]+)=/g)).toBeNull();
    expect(read()).not.toContain('javascript:');
    const outside = [...read().matchAll(/<(?:script|link|img|source)[^>]*\s(?:src|href)="(https?:|\/\/)/g)];
    expect(outside).toEqual([]);
  });

  it('names its language, its title and a size that the reader may enlarge', () => {
    expect(read()).toContain('<html lang="zh-CN"');
    expect(read()).toMatch(/<title>[^<]*党建引领强治理/);
    expect(read()).toContain('width=device-width, initial-scale=1');
    expect(read()).not.toMatch(/user-scalable|maximum-scale/);
  });
});

describe('the head of the deck', () => {
  it('describes itself to chats and to search engines', async () => {
    const text = texts.get('index.html') ?? '';
    for (const property of ['og:title', 'og:description', 'og:locale']) expect(text).toContain(property);
    expect(text.includes('og:image')).toBe((await readdir(site)).includes('og.png'));
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '{}');
    const { lesson } = await readShippedDeck();
    expect(data).toMatchObject({
      '@type': 'PresentationDigitalDocument',
      name: lesson.title,
      datePublished: lesson.isoDate,
      publisher: { name: lesson.host },
    });
  });

  it('lets no browser darken it unasked, and asks 360 and others for their fast mode', () => {
    const text = texts.get('index.html') ?? '';
    expect(text).toContain('<meta name="color-scheme" content="only light">');
    expect(text).toContain('<meta name="renderer" content="webkit">');
  });
});

it('holds no word of the notes and no internal slide', async () => {
  const deck = await readShippedDeck();
  const published = [...texts.values()].join('').replace(/<[^>]+>|\s/g, '');
  for (const slide of deck.slides) {
    const sentences = plainTextOf(slide.notes)
      .replace(/\s/g, '')
      .split('。')
      .filter(({ length }) => length > 12);
    for (const sentence of sentences) expect(published.includes(sentence), sentence).toBe(false);
    if (slide.audience === 'internal') expect(published).not.toContain(`id="${slide.id}"`);
  }
});

it('has every icon that the manifest names', async () => {
  const { icons } = JSON.parse(await readFile(join(site, 'manifest.webmanifest'), 'utf8')) as {
    icons: { src: string }[];
  };
  expect(icons.length).toBeGreaterThan(1);
  for (const { src } of icons)
    expect((await readFile(join(site, src))).subarray(1, 4).toString()).toBe('PNG');
});

it('has every file that its pages link to', async () => {
  const files = new Set((await readdir(site, { recursive: true })).map((file) => file.split('\\').join('/')));
  for (const page of ['index.html', 'ledger.html']) {
    const links = [...(texts.get(page) ?? '').matchAll(/\s(?:href|src)="(?!data:|https?:)([^"#?]+)/g)].map(
      ([, link]) => link ?? '',
    );
    expect(links.length).toBeGreaterThan(5);
    const missing = links
      .map((link) => link.replace(/^\.\//, ''))
      .filter((link) => link !== '' && !files.has(link));
    expect(missing).toEqual([]);
  }
});

it('has every file that its scripts name, and changes none of them with the lesson', async () => {
  const assets = await readdir(join(site, 'assets'));
  const scripts = assets.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const text = await readFile(join(site, 'assets', script), 'utf8');
    const named = [...text.matchAll(/["'`]\.\/([\w-]+\.(?:js|css))["'`]/g)].map(([, file]) => file ?? '');
    expect(assets, script).toEqual(expect.arrayContaining(named));
    // What a lesson brings is in files of its own.
    if (script !== 'guide.js') expect(text, script).not.toContain('党建引领');
  }
});

it('is built for production, though this test is not', async () => {
  expect(process.env.NODE_ENV).toBe('test');
  expect(await readFile(join(site, 'service-worker.js'), 'utf8')).not.toContain('Precaching');
});
