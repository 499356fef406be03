/** Opens a lesson's slides as they are shown, and reads their words and places without the exporter's help. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { publicSelection, selectDeck } from '../../../src/deck/audience.ts';
import { type Picture, placePictures } from '../../../src/deck/pictures.ts';
import { listPrintedCharacters } from '../../../src/export/parts/printed-characters.ts';
import { writePageStyle } from '../../../src/fonts/page-style.ts';
import { showHtml } from '../../../src/headless/ready-page.ts';
import { renderPrintPage } from '../../../src/render/print-page.ts';
import { renderSections } from '../../../src/render/sections.ts';
import type { SampleLesson } from './sample-lessons.ts';

/** A character that is seen, and its box in px from the slide's corner. */
export interface ShownCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ShownSlide {
  readonly id: string;
  /** Without white space, in the order of the document. */
  readonly characters: readonly ShownCharacter[];
  /** What styles write by themselves: text before and behind elements, and the numbers of items. */
  readonly generated: readonly string[];
  /** Middles of the round shapes that styles draw, in px from the slide's corner. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** How many of the items have a dot before their words. */
  readonly bullets: number;
  /** How many curves the drawings have, an arc as two of them. */
  readonly curves: number;
}

/** Lends a page of all public slides, below each other on their canvases. */
export async function withShownSlides<T>(
  { deck, pictures }: SampleLesson,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const charts = await drawCharts(deck);
  const addressOf = ({ print }: Picture) => pathToFileURL(print.path).href;
  const shown = placePictures(selectDeck(deck, publicSelection), pictures, addressOf);
  const sections = renderSections(shown, charts);
  const characters = await listPrintedCharacters(deck, charts, sections);
  const css = await writePageStyle('print', characters, join(import.meta.dirname, '../../../.cache/fonts'));
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('browserEndpoint') });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 720 });
    await showHtml(page, renderPrintPage({ deck: shown, sections, css, theme: 'paper' }));
    return await work(page);
  } finally {
    await page.close();
    await browser.disconnect();
  }
}

/**
 * Reads what is seen of every slide. Not seen is what has no box, what is cut off (`.hidden-text`, a chart's text for
 * screen readers), notes, and a chapter's name, which is there for the outline alone. Footers are seen.
 */
export function readShownSlides(page: Page): Promise<ShownSlide[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('section.slide'), (section) => {
      const slide = section.getBoundingClientRect();
      const isHidden = (element: Element): boolean => {
        const style = getComputedStyle(element);
        const isCut = style.clipPath !== 'none' || style.display === 'none' || style.visibility !== 'visible';
        if (isCut || element.matches('.chapter-name, .notes')) return true;
        return element !== section && element.parentElement !== null && isHidden(element.parentElement);
      };
      const numberOf = (item: Element | null): number =>
        item === null ? 0 : Number(item.getAttribute('value') ?? numberOf(item.previousElementSibling) + 1);
      const seen = Array.from(section.querySelectorAll('*')).filter((element) => !isHidden(element));
      const characters: ShownCharacter[] = [];
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { parentElement } = node;
        if (parentElement === null || !seen.includes(parentElement)) continue;
        const range = document.createRange();
        let start = 0;
        for (const character of node.textContent ?? '') {
          range.setStart(node, start);
          start += character.length;
          range.setEnd(node, start);
          const rect = range.getBoundingClientRect();
          if (rect.width === 0 || character.trim() === '') continue;
          const [x, y] = [rect.left - slide.left, rect.top - slide.top];
          characters.push({ character, x, y, right: x + rect.width, bottom: y + rect.height });
        }
      }
      const generated = seen.flatMap((element) => [
        ...['::before', '::after'].flatMap((pseudo) => {
          const { content, display } = getComputedStyle(element, pseudo);
          return display === 'none' || ['none', 'normal', '""'].includes(content)
            ? []
            : [content.replace(/^"|"$/g, '')];
        }),
        ...(element.matches('ol > li') &&
        getComputedStyle(element).display === 'list-item' &&
        getComputedStyle(element).listStyleType === 'decimal'
          ? [`${numberOf(element)}.`]
          : []),
      ]);
      const isBullet = (element: Element) => element.matches('.bullets li');
      const drawn = seen.flatMap((element) => {
        const style = getComputedStyle(element, '::before');
        const isDrawn = style.content !== 'none' && style.display !== 'none' && style.borderRadius === '50%';
        return isDrawn ? [{ element, style }] : [];
      });
      const dots = drawn.flatMap(({ element, style }) => {
        if (isBullet(element)) return [];
        const around = element.getBoundingClientRect();
        const [left, top, width] = [style.left, style.top, style.width].map(Number.parseFloat) as [
          number,
          number,
          number,
        ];
        return [
          { x: around.left - slide.left + left + width / 2, y: around.top - slide.top + top + width / 2 },
        ];
      });
      const paths = Array.from(section.querySelectorAll('svg path'), (path) => path.getAttribute('d') ?? '');
      const curves = paths.join(' ').replace(/a/gi, 'cc').match(/[cq]/gi)?.length ?? 0;
      const bullets = drawn.filter(({ element }) => isBullet(element)).length;
      return { id: section.id, characters, generated, dots, bullets, curves };
    }),
  );
}
