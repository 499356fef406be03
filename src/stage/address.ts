/** Reads addresses of slides as reveal.js writes them: `#/id`, `#/id/step`, and `#/12` by place. */
import type { Slides } from './slide-list.ts';

export interface Target {
  /** From 0; it may be out of range. */
  readonly index: number;
  /** Steps that are shown; undefined when the address does not say. */
  readonly step: number | undefined;
}

/** Reads the hash of an address; undefined when it names no slide of the deck. */
export function readAddress(hash: string, slides: Pick<Slides, 'indexOf'>): Target | undefined {
  const parts = hash.replace(/^#\/?/, '').split('/');
  const [name = '', second] = parts;
  // By place the second number is that of a slide below a slide, which no deck of ours has.
  if (/^\d*$/.test(name)) return { index: Number(name), step: readStep(parts[2]) };
  const index = slides.indexOf(decode(name));
  return index === -1 ? undefined : { index, step: readStep(second) };
}

/** Writes the hash of a slide's address. */
export function writeAddress(id: string, step: number): string {
  return `#/${encodeURIComponent(id)}${step > 0 ? `/${step - 1}` : ''}`;
}

/** An address counts the first step as 0. */
function readStep(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Math.max(0, Number(text) + 1) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
