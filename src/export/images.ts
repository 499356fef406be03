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

/** Width of a small picture; 1280 px of the canvas make so many. */
const thumbnailScale = 0.25;
/** 1200 x 630 px of the cover, without 24 px of the canvas at its upper and lower edge. */
const card = { scale: 0.9375, edgePx: 24 };

async function takePictures(context: ExportContext): Promise<Map<string, Uint8Array>> {
  const deck = selectDeck(context.deck, publicSelection);
  const pictures = new Map<string, Uint8Array>();
  const add = (name: string, picture: Uint8Array) => {
    pictures.set(name, picture);
    context.report(pictures.size, deck.slides.length * 2 + 1);
  };
  const digits = Math.max(2, String(deck.slides.length).length);
  const nameOf = ({ number, id }: Slide) => `${String(number).padStart(digits, '0')}-${id}`;
  // A page for each scale: one that changes its scale may show what was drawn at the old one.
  const withPage = (scale: number, work: (page: Page) => Promise<void>) =>
    openSlides(deck, context, work, scale);
  await withPage(context.options.scale, async (page) => {
    for (const slide of deck.slides) add(`${nameOf(slide)}.png`, await takePicture(page, slide, deck, 'png'));
  });
  await withPage(thumbnailScale, async (page) => {
    for (const slide of deck.slides)
      add(`thumbnails/${nameOf(slide)}.webp`, await takePicture(page, slide, deck, 'webp'));
  });
  await withPage(card.scale, async (page) => {
    const [cover] = deck.slides;
    if (cover !== undefined) add('card.png', await takePicture(page, cover, deck, 'png', card.edgePx));
  });
  return pictures;
}

async function takePicture(
  page: Page,
  slide: Slide,
  deck: Deck,
  type: 'png' | 'webp',
  edgePx = 0,
): Promise<Uint8Array> {
  const clip = { x: 0, y: edgePx, width: 1280, height: 720 - 2 * edgePx };
  try {
    // The slide alone in the view: of a long page, what is seen first may be drawn at another quality.
    await page.evaluate(async (id) => {
      for (const section of Array.from(document.body.children))
        section.toggleAttribute('hidden', section.id !== id);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, slide.id);
    return await page.screenshot({ clip, type, captureBeyondViewport: false });
  } catch (cause) {
    const message = `第${slide.number}页“${titleOf(slide, deck)}”没能存成图片。`;
    throw new DeckError('picture-failed', message, exitStatus.environment, { cause });
  }
}
