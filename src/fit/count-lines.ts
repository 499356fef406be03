/** Breaks text into lines as browsers do on the canvas. */
import type { Glyph } from './glyphs.ts';

/** Widths are kept in sixty-fourths of a pixel by browsers: so much may a line be too long. */
const tolerancePx = 1 / 32;

/**
 * Counts the lines that text takes: words go over whole, and only one that is wider than its box breaks anywhere.
 *
 * @param sizePx - The type's size.
 */
export function countLines(glyphs: readonly Glyph[], sizePx: number, widthPx: number): number {
  const most = (widthPx + tolerancePx) / sizePx;
  let lines = 1;
  /** Width of the line so far with its last spaces, and without. */
  let used = 0;
  let at = 0;
  while (at < glyphs.length) {
    const first = glyphs[at] as Glyph;
    if (first.kind === 'line-end') {
      lines += at < glyphs.length - 1 ? 1 : 0;
      used = 0;
      at++;
      continue;
    }
    if (first.kind === 'space') {
      used += used === 0 ? 0 : first.em;
      at++;
      continue;
    }
    const end = findWordEnd(glyphs, at);
    let wide = 0;
    for (let index = at; index < end; index++) wide += glyphs[index]?.em ?? 0;
    const isStart = used === 0;
    const startWide = wide - first.trimsStart;
    if (used + (isStart ? startWide : wide) <= most) {
      used += isStart ? startWide : wide;
    } else {
      if (!isStart) lines++;
      used = startWide;
      if (startWide > most) {
        const broken = breakAnywhere(glyphs.slice(at, end), most);
        lines += broken.lines - 1;
        used = broken.used;
      }
    }
    at = end;
  }
  return lines;
}

function findWordEnd(glyphs: readonly Glyph[], from: number): number {
  let end = from + 1;
  while (end < glyphs.length && glyphs[end]?.kind === 'character' && !glyphs[end]?.breaksBefore) end++;
  return end;
}

function breakAnywhere(word: readonly Glyph[], most: number): { lines: number; used: number } {
  let lines = 1;
  let used = -(word[0]?.trimsStart ?? 0);
  for (let at = 0; at < word.length; ) {
    let wide = 0;
    const { trimsStart = 0 } = word[at] ?? {};
    do wide += word[at++]?.em ?? 0;
    while (word[at]?.isHeld);
    if (used + wide > most && used > 0) {
      lines++;
      used = -trimsStart;
    }
    used += wide;
  }
  return { lines, used };
}

/** Measures text on one line of any length, in em. */
export function measureGlyphs(glyphs: readonly Glyph[]): number {
  let widest = 0;
  let used = 0;
  for (const { kind, em } of glyphs) {
    used = kind === 'line-end' ? 0 : used + em;
    widest = Math.max(widest, used);
  }
  return widest;
}

/** Measures the longest piece that does not break by itself, in em. */
export function measureLongestWord(glyphs: readonly Glyph[]): number {
  let longest = 0;
  let used = 0;
  for (const { kind, em, breaksBefore } of glyphs) {
    used = kind !== 'character' ? 0 : breaksBefore ? em : used + em;
    longest = Math.max(longest, used);
  }
  return longest;
}
