/** The page that shows every layout in every theme, with the Markdown that makes it. */
import { Html, html } from '../deck/html.ts';
import { findLayout } from '../layouts/index.ts';
import type { Section } from './sections.ts';

export interface Gallery {
  /** Sections of a lesson that is made of the layouts' examples. */
  readonly sections: readonly Section[];
  /** `gallery.css`, with the fonts in it. */
  readonly css: string;
}

const themes = [
  ['paper', '纸：投影、明亮的房间'],
  ['night', '夜：大屏、暗的礼堂'],
  ['print', '印：白底，黑白也分得清'],
] as const;

/** Writes the whole HTML document; a layout comes once for every slide that uses it. */
export function renderGallery({ sections, css }: Gallery): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>版式一览</title><style>${new Html(css.replaceAll('</', '<\\/'))}</style></head>
<body><h1 class="gallery-title">版式一览</h1>${sections.map(writeEntry)}</body>
</html>
`.text;
}

function writeEntry(section: Section): Html {
  const layout = findLayout(section.slide.layout);
  if (layout === undefined) return html``;
  const pictures = themes.map(
    ([theme, says]) =>
      html`<figure class="canvas" data-theme="${theme}"><div class="frame">${dropIds(section.html)}</div><figcaption>${says}</figcaption></figure>`,
  );
  return html`<article class="entry"><h2 class="entry-title">${layout.name}</h2><p>${layout.says}</p><div class="views"><pre class="markdown">${layout.example}</pre>${pictures}</div></article>`;
}

/** The same slide stands on the page three times, and an id may stand there once. */
function dropIds(section: Html): Html {
  return new Html(section.text.replaceAll(/ id="[^"]*"/g, ''));
}
