/** Slides step by step: a copy of the section for every state that a presenter shows. */
import { Html } from '../deck/html.ts';
import { countSteps } from '../deck/steps.ts';
import type { Section } from './sections.ts';

export interface StepPage extends Section {
  /** How many of the slide's steps are shown. */
  readonly shown: number;
  /** How many pages the slide has. */
  readonly of: number;
}

/** Writes a page for every step; the first keeps the slide's id, so links lead there. */
export function listStepPages(sections: readonly Section[]): StepPage[] {
  return sections.flatMap((section) => {
    const of = countSteps(section.slide) + 1;
    return Array.from({ length: of }, (_, shown) => ({
      ...section,
      html: writeCopy(section, shown),
      shown,
      of,
    }));
  });
}

/** Writes the rules that hide what is not yet shown. */
export function writeStepRules(pages: readonly StepPage[]): string {
  const most = Math.max(0, ...pages.map(({ of }) => of - 1));
  const pairs = Array.from({ length: most }, (_, shown) =>
    Array.from(
      { length: most - shown },
      (_, later) => `.shown-${shown} [data-fragment-index="${shown + later}"]`,
    ),
  ).flat();
  return pairs.length === 0 ? '' : `${pairs.join(',')}{visibility:hidden}`;
}

function writeCopy({ html }: Section, shown: number): Html {
  const text = shown === 0 ? html.text : html.text.replace(/ id="[^"]*"/g, '');
  return new Html(text.replace('class="slide ', `class="slide shown-${shown} `));
}
