/** Pictures of the slides, small ones for lists, and a card for where the deck's address is shared. */
import type { Page } from 'puppeteer-core';
import type { Deck, Slide } from '../deck/deck.ts';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { writeNumber } from '../deck/slide-number.ts';
import type { Section } from '../render/sections.ts';
import { titleOf } from './parts/deck-outline.ts';
import { openPictureCache } from './parts/picture-cache.ts';
import { makeSlidesPage, openSlides, type SlidesPage } from './parts/slides-page.ts';
import type { ExportContext, Target } from './target.ts';

export const images: Target = {
  name: 'images/',
  notes: 'never',
  needsBrowser: true,
  make: takePictures,
};

interface Picture {
  readonly file: string;
  readonly section: Section;
  readonly type: 'png' | 'webp';
  /** Pixels for each of the canvas, which is 1280 x 720. */
  readonly scale: number;
  /** Left out at the upper and at the lower edge, in pixels of the canvas. */
  readonly edgePx: number;
}

/** Small pictures are 320 wide. */
const thumbnail = { type: 'webp', scale: 0.25, edgePx: 0 } as const;
/** 1200 x 630 px of the cover. */
const card = { type: 'png', scale: 0.9375, edgePx: 24 } as const;

async function takePictures(context: ExportContext): Promise<Map<string, Uint8Array>> {
  const { scale } = context.options;
  const slidesPage = await makeSlidesPage(context);
  const cache = await openPictureCache(context.picturesFolder);
  const kindOf = ({ type, scale: wanted, edgePx }: Picture) => `${type} ${wanted} ${edgePx} of ${scale}`;
  const ofSlides = listPictures(slidesPage, scale);
  const ofCover = slidesPage.sections
    .slice(0, 1)
    .map((section): Picture => ({ file: 'card.png', section, ...card }));
  const found = new Map<string, Uint8Array | undefined>();
  for (const picture of [...ofSlides, ...ofCover])
    found.set(picture.file, await cache.find(picture.section, kindOf(picture)));
  const keep = async (picture: Picture, data: Uint8Array) => {
    found.set(picture.file, data);
    await cache.keep(picture.section, kindOf(picture), data);
  };
  const isMissing = ({ file }: Picture) => found.get(file) === undefined;
  const [slides, cover] = [ofSlides.filter(isMissing), ofCover.filter(isMissing)];
  await drawPictures(slides, scale, slidesPage, context, keep);
  // A page of its own: at such a scale, what was drawn at another one before may show.
  await drawPictures(cover, card.scale, slidesPage, context, keep);
  if (slides.length + cover.length > 0) await cache.prune();
  return new Map([...found].flatMap(([file, data]) => (data ? [[file, data]] : [])));
}

function listPictures({ sections }: SlidesPage, scale: number): Picture[] {
  const digits = Math.max(2, String(sections.length).length);
  return sections.flatMap((section): Picture[] => {
    const { number, id } = section.slide;
    const name = `${String(number).padStart(digits, '0')}-${id}`;
    return [
      { file: `${name}.png`, section, type: 'png', scale, edgePx: 0 },
      { file: `thumbnails/${name}.webp`, section, ...thumbnail },
    ];
  });
}

/** Draws pictures in a page with so many device pixels for each of the canvas. */
async function drawPictures(
  pictures: readonly Picture[],
  pageScale: number,
  slidesPage: SlidesPage,
  context: ExportContext,
  keep: (picture: Picture, data: Uint8Array) => Promise<void>,
): Promise<void> {
  if (pictures.length === 0) return;
  const sections = [...new Set(pictures.map(({ section }) => section))];
  const draw = async (page: Page) => {
    for (const [index, section] of sections.entries()) {
      const attempt = explainFailure(section.slide, slidesPage.deck);
      await attempt(showAlone(page, section.slide.id));
      for (const picture of pictures)
        if (picture.section === section)
          await keep(picture, await attempt(capture(page, picture, pageScale)));
      context.report(index + 1, sections.length);
    }
  };
  await openSlides({ ...slidesPage, sections }, context, draw, pageScale);
}

/** Shows one slide and nothing else: of a long page, what is seen first may be drawn at another quality. */
async function showAlone(page: Page, id: string): Promise<void> {
  await page.evaluate((shown) => {
    for (const section of Array.from(document.body.children))
      section.toggleAttribute('hidden', section.id !== shown);
  }, id);
  await page.bringToFront(); // a page behind another one is hardly ever drawn
}

function capture(page: Page, { type, scale, edgePx }: Picture, pageScale: number): Promise<Uint8Array> {
  const clip = { x: 0, y: edgePx, width: 1280, height: 720 - 2 * edgePx, scale: scale / pageScale };
  return page.screenshot({ clip, type, captureBeyondViewport: true });
}

function explainFailure(slide: Slide, deck: Deck) {
  return async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      const message = `第${writeNumber(slide)}页“${titleOf(slide, deck)}”没能存成图片。`;
      throw new DeckError('picture-failed', message, exitStatus.environment, { cause });
    }
  };
}
