/** Pictures of the slides, small ones for lists, and a card for where the deck's address is shared. */
import type { Page } from 'puppeteer-core';
import { publicSelection, selectDeck } from '../deck/audience.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { titleOf } from './parts/deck-outline.ts';
import { openSlides } from './parts/slides-page.ts';
import type { ExportContext, Target } from './target.ts';

export const images: Target = {
  name: 'images/',
  says: '图片',
  needsBrowser: true,
  make: takePictures,
};

/** Pixels of a small picture for each of the canvas: it is 320 wide. */
const thumbnailScale = 0.25;
/** 1200 x 630 px of the cover, without 24 px of the canvas at its upper and lower edge. */
const card = { scale: 0.9375, edgePx: 24 };

async function takePictures(context: ExportContext): Promise<Map<string, Uint8Array>> {
  const deck = selectDeck(context.deck, publicSelection);
  const { scale } = context.options;
  const pictures = new Map<string, Uint8Array>();
  const digits = Math.max(2, String(deck.slides.length).length);
  const draw = async (page: Page) => {
    for (const [index, slide] of deck.slides.entries()) {
      const name = `${String(slide.number).padStart(digits, '0')}-${slide.id}`;
      const take = await showAlone(page, slide, deck);
      pictures.set(`${name}.png`, await take('png', scale));
      pictures.set(`thumbnails/${name}.webp`, await take('webp', thumbnailScale));
      context.report(index + 1, deck.slides.length);
    }
  };
  await openSlides(deck, context, draw, scale);
  const drawCard = async (page: Page) => {
    const [cover] = deck.slides;
    if (cover === undefined) return;
    const take = await showAlone(page, cover, deck);
    pictures.set('card.png', await take('png', card.scale, card.edgePx));
  };
  // A page of its own: at such a scale, what was drawn at another one before may show.
  await openSlides({ ...deck, slides: deck.slides.slice(0, 1) }, context, drawCard, card.scale);
  return pictures;
}

type TakePicture = (type: 'png' | 'webp', scale: number, edgePx?: number) => Promise<Uint8Array>;

/** Shows one slide and nothing else: of a long page, what is seen first may be drawn at another quality. */
async function showAlone(page: Page, slide: Slide, deck: Deck): Promise<TakePicture> {
  const attempt = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      const message = `第${slide.number}页“${titleOf(slide, deck)}”没能存成图片。`;
      throw new DeckError('picture-failed', message, exitStatus.environment, { cause });
    }
  };
  const show = (id: string) => {
    for (const section of Array.from(document.body.children))
      section.toggleAttribute('hidden', section.id !== id);
  };
  await attempt(page.evaluate(show, slide.id));
  await attempt(page.bringToFront()); // a page behind another one is hardly ever drawn
  const pageScale = page.viewport()?.deviceScaleFactor ?? 1;
  return (type, scale, edgePx = 0) => {
    const clip = { x: 0, y: edgePx, width: 1280, height: 720 - 2 * edgePx, scale: scale / pageScale };
    return attempt(page.screenshot({ clip, type, captureBeyondViewport: true }));
  };
}
