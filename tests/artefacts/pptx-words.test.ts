import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { subtract } from '../parts/subtract.ts';
import {
  listLines,
  listWords,
  type Parts,
  type PlacedLine,
  readParts,
  readXml,
} from './parts/presentation-file.ts';
import { exportFile, makePhotoLesson, makeStarterLesson, type SampleLesson } from './parts/sample-lessons.ts';
import { readShippedDeck } from './parts/shipped-deck.ts';
import {
  readShownSlides,
  type ShownCharacter,
  type ShownSlide,
  withShownSlides,
} from './parts/shown-slides.ts';

const lessons: Record<string, () => Promise<{ lesson: SampleLesson; file: Uint8Array }>> = {
  'the shipped lesson': async () => ({
    lesson: { deck: await readShippedDeck(), pictures: new Map() },
    file: await readFile(join(inject('dist'), 'slides.pptx')),
  }),
  'a new lesson': async () => {
    const lesson = await makeStarterLesson();
    return { lesson, file: await exportFile(lesson, 'slides.pptx') };
  },
  'a lesson of photographs': async () => {
    const lesson = await makePhotoLesson();
    return { lesson, file: await exportFile(lesson, 'slides.pptx') };
  },
};

describe.each(Object.keys(lessons))('slides.pptx of %s', (name) => {
  let parts: Parts;
  let shown: readonly ShownSlide[];

  beforeAll(async () => {
    const made = await lessons[name]?.();
    if (made === undefined) throw new Error(name);
    parts = await readParts(made.file);
    shown = await withShownSlides(made.lesson, readShownSlides);
  });

  it('has every character that a slide shows, as often, and no other', () => {
    const differences = shown.flatMap(({ id, characters, generated }, index) => {
      const seen = [...characters.map(({ character }) => character), ...generated].join('');
      const written = listWords(parts, index + 1).join('');
      const [lost, added] = [subtract(seen, written), subtract(written, seen)];
      return lost + added === '' ? [] : [{ id, lost, added }];
    });
    expect(differences).toEqual([]);
    expect(shown.length).toBeGreaterThan(5);
  });

  it('has every line of text where the slide shows it', () => {
    const far = shown.flatMap(({ id, characters }, index) =>
      listLines(parts, index + 1).flatMap((line) => {
        const away = measureDistance(line, characters);
        return away <= toleratedPx ? [] : [{ id, line: line.text, away: Math.round(away) }];
      }),
    );
    expect(far).toEqual([]);
  });

  it('has the dots that styles draw, and those before items as bullets', () => {
    for (const [index, { id, dots, bullets }] of shown.entries()) {
      const xml = readXml(parts, `ppt/slides/slide${index + 1}.xml`);
      const ellipses = listEllipses(xml);
      const missing = dots.filter(
        ({ x, y }) => !ellipses.some((at) => Math.abs(at.x - x) < 2 && Math.abs(at.y - y) < 2),
      );
      expect(missing, id).toEqual([]);
      expect(xml.match(/<a:buChar /g) ?? [], id).toHaveLength(bullets);
    }
  });

  it.runIf(name === 'the shipped lesson')('draws curves and arcs as curves', () => {
    const index = shown.findIndex(({ id }) => id === 'closing'); // its drawing ends inside of the slide
    const xml = readXml(parts, `ppt/slides/slide${index + 1}.xml`);
    expect(shown[index]?.curves).toBeGreaterThan(50);
    expect(xml.match(/<a:cubicBezTo>/g)).toHaveLength(shown[index]?.curves ?? 0);
  });
});

function listEllipses(xml: string): { x: number; y: number }[] {
  const shapes = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  return shapes.flatMap((shape) => {
    if (!shape.includes('prst="ellipse"')) return [];
    const [x = 0, y = 0, w = 0, h = 0] =
      /<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/
        .exec(shape)
        ?.slice(1)
        .map((emu) => Number(emu) / 9525) ?? [];
    return [{ x: x + w / 2, y: y + h / 2 }];
  });
}

const toleratedPx = 4;

/** Says how far a line is from where the same words are shown, at the edge that it is aligned by. */
function measureDistance(line: PlacedLine, characters: readonly ShownCharacter[]): number {
  const words = [...line.text].filter((character) => character.trim() !== '');
  const places = characters.flatMap((_, start) => {
    const found = characters.slice(start, start + words.length);
    return found.map(({ character }) => character).join('') === words.join('') ? [found] : [];
  });
  const distances = places.map((found) => {
    const [left, right] = [Math.min(...found.map(({ x }) => x)), Math.max(...found.map((at) => at.right))];
    const largest = found.reduce((a, b) => (b.bottom - b.y > a.bottom - a.y ? b : a));
    const x = { left, center: (left + right) / 2, right }[line.align];
    return Math.max(Math.abs(line.x - x), Math.abs(line.y - (largest.y + largest.bottom) / 2));
  });
  return Math.min(...distances, Number.POSITIVE_INFINITY);
}
