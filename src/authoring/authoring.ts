/** Runs in the page while its slides are being written: swaps what changed, shows what is wrong. In no site. */
import type { Show } from '../stage/show.ts';
import type { LiveUpdate } from '../vite/live-update.ts';
import { showProblems } from './problem-list.ts';
import './authoring.css';

/** Listens for saved files. */
export function startAuthoring(document: Document, stage: Show | undefined): void {
  const updates = new EventSource(`./updates?number=${document.documentElement.dataset.reading}`);
  updates.onmessage = ({ data }: MessageEvent<string>) => {
    const update: LiveUpdate = JSON.parse(data);
    document.documentElement.dataset.reading = String(update.number);
    if (update.order.length > 0) {
      // A lesson that could not be read had no page at all.
      if (!document.querySelector('main')) return location.reload();
      if (stage) stage.replaceSlides(chooseSections(document, stage.slides.all(), update));
      else swapSections(document, update);
    }
    showProblems(document, update.problems, stage ? stage.place().id : findReadSlide(document));
  };
  // A server that was started anew counts anew.
  updates.onerror = () => {
    updates.onopen = () => location.reload();
  };
}

/** In the reading view the browser itself keeps the scroll position. */
function swapSections(document: Document, update: LiveUpdate): void {
  const parent = document.querySelector('.slides');
  if (parent === null) return;
  const old = [...parent.querySelectorAll<HTMLElement>(':scope > section')];
  const sections = chooseSections(document, old, update);
  const kept = new Set(sections);
  for (const section of old) if (!kept.has(section)) section.remove();
  sections.forEach((section, index) => {
    if (parent.children[index] !== section) parent.insertBefore(section, parent.children[index] ?? null);
  });
}

/** The slides in their new order; those that did not change are the same elements as before. */
function chooseSections(
  document: Document,
  old: readonly HTMLElement[],
  { order, changed }: LiveUpdate,
): HTMLElement[] {
  const byId = new Map(old.map((section) => [section.id, section]));
  return order.flatMap((id) => {
    const html = changed[id];
    const section = html === undefined ? byId.get(id) : parseSection(document, html);
    return section ? [section] : [];
  });
}

function parseSection(document: Document, html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.querySelector('section');
}

function findReadSlide(document: Document): string {
  return document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('section')?.id ?? '';
}
