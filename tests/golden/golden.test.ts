/**
 * What every layout and every kind of content becomes: `name.md` and `name.html`.
 * HTML that has changed on purpose is accepted with `vitest run tests/golden -u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/deck/html.ts';
import { listPictures, placePictures } from '../../src/deck/pictures.ts';
import { walkCharts } from '../../src/deck/walk.ts';
import { layouts } from '../../src/layouts/index.ts';
import { readDeck } from '../../src/read/deck.ts';
import { renderSections } from '../../src/render/sections.ts';
import { formatHtml } from './format-html.ts';
import { sampleFolder } from './sample-folder.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const examples = new Map(
  Object.values(layouts).map(({ name, example }) => [
    `layout-${name}`,
    `---\nlayout: ${name}\nunit: leifeng\n---\n\n${example}`,
  ]),
);
const written = readdirSync(here)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3));
const contents = written.filter((name) => !name.startsWith('layout-'));

describe('layouts', () => {
  it.each([...examples])('%s', async (name, slides) => {
    await expect(slides).toMatchFileSnapshot(`${name}.md`);
    await expect(render(slides)).toMatchFileSnapshot(`${name}.html`);
  });

  it('have no pair without a layout', () => {
    expect(written.filter((name) => name.startsWith('layout-') && !examples.has(name))).toEqual([]);
  });
});

describe('content', () => {
  it.each(contents)('%s', async (name) => {
    await expect(render(readFileSync(`${here}${name}.md`, 'utf8'))).toMatchFileSnapshot(`${name}.html`);
  });
});

it('keeps every pair short enough to read', () => {
  const long = readdirSync(here)
    .filter((file) => /\.(md|html)$/.test(file))
    .filter((file) => readFileSync(`${here}${file}`, 'utf8').split('\n').length > 60);
  expect(long).toEqual([]);
});

/** Writes the slides' HTML, without the staff that stands at the top of every one. */
function render(slides: string): string {
  const { deck: read } = readDeck(sampleFolder(slides));
  if (read === undefined) throw new Error('The sample lesson cannot be read.');
  const file = { path: '', type: 'image/webp' };
  const picture = { widthPx: 640, heightPx: 360, screen: file, print: file, small: file };
  const pictures = new Map(listPictures(read).map(({ src }) => [src, picture]));
  const deck = placePictures(read, pictures, (_, src) => `pictures/${src}`);
  const charts = new Map();
  for (const { blocks } of deck.slides)
    walkCharts(blocks, ({ spec }) => charts.set(spec, html`<svg data-chart="${spec.type} ${spec.facts.join(' ')}"></svg>`));
  return renderSections(deck, charts)
    .map((section) => formatHtml(section.html.text.replace(/<svg class="staff".*?<\/svg>/, '<svg class="staff"></svg>')))
    .join('\n');
}
