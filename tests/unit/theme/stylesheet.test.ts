import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleAsync } from 'lightningcss';
import { expect, it } from 'vitest';
import { bundleStylesheet } from '../../../src/theme/stylesheet.ts';

it('puts a stylesheet and its imports together', async () => {
  const css = await bundleStylesheet('print');
  expect(css).not.toContain('@import');
  expect(css).toContain('.slide');
});

it('does not wait for ever while all threads are at work for somebody else', async () => {
  const filename = fileURLToPath(new URL('../../../src/theme/print.css', import.meta.url));
  const resolver = { read: (file: string) => readFile(file, 'utf8') };
  const others = Array.from({ length: 64 }, () => bundleAsync({ filename, resolver }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await bundleStylesheet('print')).not.toBe('');
  expect((await Promise.all(others)).every(({ code }) => code.byteLength > 0)).toBe(true);
});
