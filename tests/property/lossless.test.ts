/** No word of an author's is dropped, and none is said twice: on slides and on the reading page. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { words as checkWords } from '../../src/checks/words.ts';
import { publicSelection, selectDeck } from '../../src/deck/audience.ts';
import { type Picture, placePictures } from '../../src/deck/pictures.ts';
import { readDeck } from '../../src/read/deck.ts';
import { renderSections } from '../../src/render/sections.ts';
import { renderSiteBody } from '../../src/render/site-page.ts';
import { subtract } from '../parts/subtract.ts';
import { makeFolder, sampleDeck, sampleFacts } from './lessons.ts';
import { readShownWords } from './shown-words.ts';
import { type Worded, wordedSlides } from './worded-slides.ts';

/** Some layouts write names and counts of the lesson, and some a colon behind a head, but none of the words generated here. */
const layoutsOwn = /[^\u9a00-\u9bffa-z!-/;-@[-`{-~]/giu;

const file = { path: 'a.webp', type: 'image/webp' };
const ready: Picture = { widthPx: 640, heightPx: 480, screen: file, print: file, small: file };

/** Says what a lesson's slides and its reading page lack or have too much; '' when each word is there once. */
function findFault(slides: readonly Worded[]): string {
  const folder = makeFolder(sampleDeck, sampleFacts, slides.map(({ markdown }) => markdown).join('\n'));
  const { deck } = readDeck(folder);
  if (deck === undefined) return 'there is no deck';
  if (deck.slides.length !== slides.length) return `${deck.slides.length} slides of ${slides.length}`;
  const placed = placePictures(
    selectDeck(deck, publicSelection),
    new Map(['a.jpg', 'x.png'].map((src) => [src, ready])),
    () => 'assets/a',
  );
  if (checkWords.run(deck).length > 0) return 'the check of words finds a fault where there is none';
  const sections = renderSections(placed, new Map());
  const page = renderSiteBody(sections, placed).text.match(/<section [\s\S]*?<\/section>/g) ?? [];
  return slides
    .flatMap(({ words }, index) =>
      [sections[index]?.html.text, page[index]].map((html = '') => {
        const shown = readShownWords(html);
        const lost = subtract(words, shown);
        const added = subtract(shown, words).replace(layoutsOwn, '');
        return lost === '' && added === '' ? '' : `slide ${index + 1}: lost “${lost}”, added “${added}”`;
      }),
    )
    .filter((fault) => fault !== '')
    .join('\n');
}

it('shows each character of the Markdown once', () => {
  fc.assert(
    fc.property(wordedSlides, (slides) => {
      expect(findFault(slides)).toBe('');
    }),
    { numRuns: 2000, seed: 20260627, endOnFailure: false },
  );
}, 120_000);
