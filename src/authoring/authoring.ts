/** Runs in the page while its slides are being written: swaps what changed, shows what is wrong. Never built. */
import type { RevealApi } from 'reveal.js';
import type { ViteHotContext } from 'vite/types/hot.js';
import type { LiveUpdate } from '../vite/live-update.ts';
import { keepReadingPlace, keepStagePlace } from './place.ts';
import { showProblems } from './problem-list.ts';
import './authoring.css';

/** Same name as in `vite/live-update.ts`, which the browser must not load. */
const liveUpdateEvent = 'deck:update';

/** Listens for saved files. */
export function startAuthoring(document: Document, hot: ViteHotContext, stage: RevealApi | undefined): void {
  const place = stage ? keepStagePlace(stage) : keepReadingPlace(document);
  hot.on(liveUpdateEvent, (update: LiveUpdate) => {
    if (update.order.length > 0) {
      const release = place.hold();
      swapSections(document, update);
      release();
    }
    showProblems(document, update.problems, place.current());
  });
  hot.send(liveUpdateEvent);
}

function swapSections(document: Document, { order, changed }: LiveUpdate): void {
  const parent = document.querySelector('.slides');
  if (parent === null) return;
  const old = new Map(
    [...parent.querySelectorAll(':scope > section')].map((section) => [section.id, section]),
  );
  const sections = order.flatMap((id) => {
    const html = changed[id];
    const section = html === undefined ? old.get(id) : parseSection(document, html);
    return section ? [section] : [];
  });
  const kept = new Set<Element>(sections);
  for (const section of old.values()) if (!kept.has(section)) section.remove();
  sections.forEach((section, index) => {
    if (parent.children[index] !== section) parent.insertBefore(section, parent.children[index] ?? null);
  });
}

function parseSection(document: Document, html: string): Element | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}
