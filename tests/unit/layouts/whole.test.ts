/** In every layout, with every kind of block: no word is lost or said twice, and each step is where its author put it. */
import { describe, expect, it } from 'vitest';
import { countSteps } from '../../../src/deck/steps.ts';
import { layouts } from '../../../src/layouts/index.ts';
import type { Layout } from '../../../src/layouts/layout.ts';
import { fillSlots } from '../../../src/layouts/slots.ts';
import {
  listRecipes,
  type Recipe,
  readSample,
  renderSample,
  samples,
  stepComment,
  writeSlide,
} from './parts/samples.ts';

const settings = 'unit: zhian\ntrack: gongzhi\n';
const all: readonly Layout[] = Object.values(layouts);
const diagrams = ['none', 'rings', 'triangle'];

/** What fits the layout, what stands after all that it takes, and what stands there alone. */
function listAll(layout: Layout): Recipe[] {
  const fitting = listRecipes(layout);
  const after = Object.keys(samples).map((sample) => [...(fitting[0] ?? []), sample]);
  return [...fitting, ...after, ...Object.keys(samples).map((sample) => [sample])];
}

/** Names the slides of a layout in which a fault is found. */
function findFaults(
  layout: Layout,
  step: string,
  find: (markdown: string, words: readonly string[]) => string,
) {
  const drawings = layout.name === 'unit-profile' ? diagrams : ['none'];
  return drawings.flatMap((diagram) =>
    listAll(layout).flatMap((recipe) => {
      const { markdown, words } = writeSlide(layout, recipe, step, `${settings}diagram: ${diagram}\n`);
      const fault = find(markdown, words);
      return fault === '' ? [] : [`${recipe.join(', ')}: ${fault}`];
    }),
  );
}

describe.each(all.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => {
  it('is tried with what fills its slots', () => {
    const faulty = listRecipes(layout).filter((recipe) => {
      const { slide } = readSample(writeSlide(layout, recipe).markdown);
      return fillSlots(layout.slots, slide.blocks).faults.length > 0;
    });
    expect(faulty).toEqual([]);
  });

  it('shows every word once', () => {
    const faults = findFaults(layout, '', (markdown, words) => {
      const [section] = renderSample(readSample(markdown).deck);
      const shown = section?.text.replace(/<[^>]*>/g, '') ?? '';
      const counts = words.map((word) => [word, shown.split(word).length - 1]);
      const wrong = counts.filter(([, count]) => count !== 1);
      return wrong.map(([word, count]) => `${word} ${count} times`).join(', ');
    });
    expect(faults).toEqual([]);
  });

  it('has every step once, in the one class attribute of the element that shows what waits for it', () => {
    const faults = findFaults(layout, stepComment, (markdown) => {
      const { deck, slide } = readSample(markdown);
      const [section] = renderSample(deck);
      const tags = section?.text.match(/<[a-z][^>]*>/g) ?? [];
      const twice = tags.find((tag) => (tag.match(/\sclass="/g) ?? []).length > 1);
      if (twice) return twice;
      const steps = tags.filter((tag) => tag.includes('data-fragment-index'));
      const without = steps.find((tag) => !/class="(?:[^"]* )?fragment"/.test(tag));
      if (without) return without;
      const found = steps.map((tag) => Number(/data-fragment-index="(\d+)"/.exec(tag)?.[1]));
      const wanted = Array.from({ length: markdown.split(stepComment).length - 1 }, (_, step) => step);
      if (found.sort((a, b) => a - b).join() !== wanted.join()) return `${found} for ${wanted}`;
      return countSteps(slide) === wanted.length ? '' : 'the count is wrong';
    });
    expect(faults).toEqual([]);
  });
});
