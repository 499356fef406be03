/** Makes the presenter's file: one HTML file with everything inside, opened by a double click, that asks for nothing. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKept } from '../cache/made-from-sources.ts';
import { presenterSelection } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { Html, html } from '../deck/html.ts';
import type { Picture, Pictures } from '../deck/pictures.ts';
import { readFaces } from '../fonts/face-characters.ts';
import { fontFaceCss } from '../fonts/font-face-css.ts';
import { subsetFaces } from '../fonts/font-files.ts';
import { listTitles, renderGuide } from '../render/guide.ts';
import type { Charts } from '../render/sections.ts';
import { type RenderedDeck, renderDeck } from './deck-source.ts';
import { fileApp, guideVariable } from './file-app.ts';

export interface DeckFileOptions {
  /** With notes and internal slides: it is the presenter's own. */
  readonly deck: Deck;
  readonly charts: Charts;
  readonly pictures: Pictures;
  readonly cacheFolder: string;
}

/**
 * Builds the whole HTML of the presenter's file.
 */
export async function buildDeckFile(options: DeckFileOptions): Promise<string> {
  const { deck, charts, pictures, cacheFolder } = options;
  const source = { deck, charts, pictures, problems: [], selection: presenterSelection };
  const addresses = await readAddresses(pictures);
  const rendered = renderDeck(source, (picture) => addresses.get(picture) ?? '');
  if (rendered === undefined) throw new Error('a deck that is given can be rendered');
  const sections = rendered.sections.map((section) => section.html);
  const app = await openKept(fileApp);
  const titles = listTitles(rendered.deck);
  const fonts = await writeFonts(writeBody(sections), titles, app.characters, cacheFolder);
  const guide = `var ${guideVariable}=${JSON.stringify(renderGuide(rendered.deck))};\n`;
  return writePage(
    rendered,
    writeBody(setAside(rendered, sections)),
    (guide + app.script).replaceAll('</script', '<\\/script'),
    (app.style + fonts).replaceAll('</style', '<\\/style'),
  );
}

function writeBody(sections: readonly Html[]): string {
  return html`<p class="old-browser">浏览器正用兼容模式，放映不了。请切换到“极速模式”再打开，或者用 PDF 版。</p><div class="reveal"><main class="slides">${sections}</main></div>`
    .text;
}

/** Decks of so many slides are elements from the start, as the stage keeps them all. */
const wholeCount = 32;
const firstCount = 7;

/** Leaves the later slides of a long deck as text, which the stage makes into elements as it comes near. */
function setAside({ sections }: RenderedDeck, texts: readonly Html[]): Html[] {
  if (texts.length <= wholeCount) return [...texts];
  return texts.map((text, index) =>
    index < firstCount ? text : html`<noscript data-slide="${sections[index]?.slide.id}">${text}</noscript>`,
  );
}

/** Writes pictures as addresses that hold them. */
async function readAddresses(pictures: Pictures): Promise<Map<Picture, string>> {
  const write = async (picture: Picture): Promise<[Picture, string]> => {
    const { path, type } = picture.screen;
    return [picture, `data:${type};base64,${(await readFile(path)).toString('base64')}`];
  };
  return new Map(await Promise.all([...pictures.values()].map(write)));
}

/** Subsets the fonts to all that the file can show, notes and panels too. */
async function writeFonts(
  body: string,
  titles: readonly string[],
  interfaceCharacters: string,
  cacheFolder: string,
): Promise<string> {
  const words = `<p>${interfaceCharacters}</p><b>${interfaceCharacters}</b>`;
  // What panels find they show in their own face: the words of all slides, and titles also in bold.
  const text = body.replace(/ src="data:[^"]*"/g, '');
  const found = `<p>${text.replace(/<[^>]+>/g, '')}</p><b>${titles.join('')}</b>`;
  const fonts = await subsetFaces(readFaces(text + words + found), {
    cacheFolder: join(cacheFolder, 'fonts'),
  });
  return fontFaceCss(fonts, ({ data }) => `data:font/woff2;base64,${data.toString('base64')}`);
}

function writePage({ deck }: RenderedDeck, body: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${deck.lesson.language}" class="canvas" data-theme="paper">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="color-scheme" content="only light">
<meta name="robots" content="noindex, nofollow">
<link rel="icon" href="data:,">
<title>${deck.lesson.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${new Html(body)}
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
