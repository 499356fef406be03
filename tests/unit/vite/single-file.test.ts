import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDeck } from '../../../src/read/deck.ts';
import { buildDeckFile } from '../../../src/vite/single-file.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const texts = new Map([
  [
    'deck.yaml',
    'title: 题“目”</script><b>\nminutes: 1\nchapters:\n  - { id: one, title: 章, file: 10-章.md }\n',
  ],
  ['facts.yaml', 'facts: []\n'],
  [
    '10-章.md',
    '---\nlayout: plain\nid: a\n---\n\n## 图\n\n![一张 图](图%20一.svg)\n\n备注：\n只给讲的人看。\n',
  ],
]);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const build = () => {
  const { deck } = readDeck({ texts, assets: new Set(['图 一.svg']), problems: [], path: (name) => name });
  if (!deck) throw new Error('no deck');
  const file = { path: join(folder, '图 一.svg'), type: 'image/svg+xml' };
  const picture = { widthPx: 1, heightPx: 1, screen: file, print: file, small: file };
  const pictures = new Map([['图 一.svg', picture]]);
  return buildDeckFile({ deck, charts: new Map(), pictures, cacheFolder: join(folder, 'cache') });
};

it('takes pictures, notes and fonts in, and lets no text out of its place', async () => {
  await writeFile(join(folder, '图 一.svg'), svg);
  const text = await build();
  expect(text.includes(`src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"`)).toBe(true);
  // The script may speak of addresses; the page must have none.
  const page = text.replace(/<script>.*<\/script>/s, '');
  expect(page.match(/(?:src|href)="(?!data:|#)[^"]*"/g)).toBeNull();
  expect(page).toMatch(/<aside class="notes">.*只给讲的人看/s);
  expect(text.match(/data:font\/woff2/g)).toHaveLength(3);
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toBe('题“目”&lt;/script&gt;&lt;b&gt;');
});
