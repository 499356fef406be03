/** Stepping through a deck as its presenter does: the stage has the steps that the slides' values have, and shows them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folders } from '../../scripts/parts/folders.ts';
import { type DrawnDeck, drawFolder, openDeck } from '../../scripts/parts/open-deck.ts';
import { presenterSelection, selectDeck } from '../../src/deck/audience.ts';
import { countSteps } from '../../src/deck/steps.ts';
import { layouts } from '../../src/layouts/index.ts';
import type { Layout } from '../../src/layouts/layout.ts';
import { renderSections } from '../../src/render/sections.ts';
import { listStepPages } from '../../src/render/step-pages.ts';
import { buildDeckFile } from '../../src/vite/single-file.ts';
import { sampleFolder } from '../golden/sample-folder.ts';
import { listRecipes, stepComment, writeSlide } from '../unit/layouts/parts/samples.ts';
import { openStageWindows, pressKey, type StageWindows } from './parts/stage-windows.ts';

let folder: string;
const opened: StageWindows[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-steps-'));
});
afterAll(async () => {
  for (const windows of opened) await windows.close();
  await rm(folder, { recursive: true, force: true });
});

async function openStage(drawn: DrawnDeck, name: string): Promise<{ windows: StageWindows; stage: Page }> {
  const { deck, charts, pictures } = drawn;
  if (deck === undefined) throw new Error('the lesson cannot be read');
  const file = join(folder, `${name}.html`);
  const { cache: cacheFolder } = folders;
  await writeFile(file, await buildDeckFile({ deck, charts, pictures, cacheFolder }));
  const windows = await openStageWindows([], file);
  opened.push(windows);
  return { windows, stage: await windows.openStage() };
}

/** What a slide should show and does; `wrong` names what is seen too early or is hidden too long. */
function readStep(page: Page): Promise<{ id: string; step: number; wrong: string[] }> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present');
    const fragments = [...(slide?.querySelectorAll<HTMLElement>('.fragment') ?? [])];
    const indexOf = (element: HTMLElement) => Number(element.dataset.fragmentIndex);
    const shown = new Set(fragments.filter((one) => one.classList.contains('visible')).map(indexOf));
    const step = shown.size;
    const isDue = (element: Element | null | undefined): boolean =>
      !element ||
      (indexOf(element as HTMLElement) < step && isDue(element.parentElement?.closest('.fragment')));
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const wrong = fragments.filter((one) => isSeen(one) !== isDue(one));
    return { id: slide?.id ?? '', step, wrong: wrong.map((one) => one.outerHTML.slice(0, 60)) };
  });
}

/** Presses the key to the deck's end; says how many steps each slide had. */
async function walk(stage: Page): Promise<Map<string, number>> {
  const steps = new Map<string, number>();
  for (;;) {
    const { id, step, wrong } = await readStep(stage);
    expect(wrong, `${id} at step ${step}`).toEqual([]);
    if (steps.get(id) === step) return steps;
    expect(step, id).toBe(steps.has(id) ? (steps.get(id) ?? 0) + 1 : 0);
    steps.set(id, step);
    await pressKey(stage, 'ArrowRight');
  }
}

const expected = ({ deck, charts }: DrawnDeck) => {
  if (deck === undefined) throw new Error('the lesson cannot be read');
  const shown = selectDeck(deck, presenterSelection);
  const pages = listStepPages(renderSections(shown, charts));
  const ofPages = new Map(pages.map(({ slide, of }) => [slide.id, of - 1]));
  const ofValues = new Map(shown.slides.map((slide) => [slide.id, countSteps(slide)]));
  expect(ofPages).toEqual(ofValues);
  return ofValues;
};

it('shows every step of the shipped lesson', async () => {
  const lesson = await openDeck(join(folders.root, 'slides'));
  const { stage, windows } = await openStage(lesson, 'shipped');
  const steps = expected(lesson);
  expect(steps.get('track-3')).toBe(1);
  expect(await walk(stage)).toEqual(steps);
  expect(windows.errors).toEqual([]);
});

it('shows every step of every layout, and counts those with numbers of their own without gaps', async () => {
  const at = (index: number) => `<!-- .element: class="fragment" data-fragment-index="${index}" -->`;
  const numbered = `---\nid: numbered\n---\n\n## 题\n\n- 甲 ${at(40)}\n- 乙 ${at(7)}\n- 丙 ${at(40)}\n\nNote:\n讲 ${stepComment}\n`;
  const all: readonly Layout[] = Object.values(layouts);
  const slides = all.map((layout) => writeSlide(layout, listRecipes(layout)[0] ?? [], stepComment).markdown);
  const lesson = await drawFolder(sampleFolder([...slides, numbered].join('\n')));
  const { stage, windows } = await openStage(lesson, 'layouts');
  const steps = expected(lesson);
  expect(steps.get('numbered')).toBe(2);
  expect(Math.min(...steps.values())).toBeGreaterThan(0);
  expect(await walk(stage)).toEqual(steps);
  // The speaker window shows the slide at the same step, and one step on beside it.
  await pressKey(stage, 'ArrowLeft');
  const speaker = await windows.openSpeaker(stage);
  const seen = await speaker.evaluate(() =>
    ['.now', '.next'].map((pane) => document.querySelectorAll(`${pane} .fragment.visible`).length),
  );
  expect(seen).toEqual([1, 3]);
  expect(windows.errors).toEqual([]);
});
