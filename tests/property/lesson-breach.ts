/** What must hold for any lesson at all, whatever its author wrote. */
import { openFolder } from '../../scripts/parts/open-deck.ts';
import { presenterSelection, publicSelection, selectDeck } from '../../src/deck/audience.ts';
import {
  formatProblems,
  formatProblemsAsJson,
  formatProblemsForGitHub,
} from '../../src/deck/format-problems.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { renderSections } from '../../src/render/sections.ts';
import { findUnsafeHtml } from './safe-html.ts';

/** Reads, checks and renders a lesson; returns what must never happen, or '' when all is well. Throws what it throws. */
export function findBreach(folder: SourceFolder): string {
  const { deck, problems, texts } = openFolder(folder);
  formatProblems(problems, texts);
  formatProblemsAsJson(problems);
  formatProblemsForGitHub(problems);
  for (const { code, at, message } of problems) {
    const line = texts.get(at.file)?.split(/\r\n|\n|\r/)[at.line - 1];
    if (texts.has(at.file) && line === undefined)
      return `${code} stands on line ${at.line}, which is not there`;
    if (at.column < 1 || (line !== undefined && at.column > line.length + 1))
      return `${code} stands at ${at.line}:${at.column}, behind the end of its line`;
    if (message === '') return `${code} says nothing`;
  }
  if (deck === undefined) return problems.length > 0 ? '' : 'no deck, and no problem';
  for (const selection of [presenterSelection, publicSelection])
    for (const { slide, html } of renderSections(selectDeck(deck, selection), new Map())) {
      const [unsafe] = findUnsafeHtml(html.text);
      if (unsafe !== undefined) return `slide ${slide.id} has ${unsafe}`;
    }
  return '';
}
