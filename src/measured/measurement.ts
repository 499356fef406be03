/** What a browser says of the slides: plain values, so that judging them needs none. */
import type { Severity } from '../deck/problem.ts';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text as it was set. Sizes are CSS px, from the section's top left corner. */
export interface TextLine extends Rect {
  readonly text: string;
}

/** The text of one block-level element. */
export interface TextBlock {
  /** Its tag and classes, such as `p.kicker`; for the judges alone. */
  readonly name: string;
  /** Whether it, or what it lies in, has the class. */
  readonly role: 'content' | 'title' | 'kicker' | 'foot' | 'art';
  readonly lines: readonly TextLine[];
  readonly text: string;
  readonly fontSizePx: number;
  readonly bold: boolean;
  /** Of its text over its ground; undefined where nothing of it is on the slide. */
  readonly colours: Colours | undefined;
}
export interface Colours {
  readonly text: Colour;
  readonly ground: Colour;
}
/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A run of text that must stay on one line: how many it takes. */
export interface Unbreakable {
  readonly text: string;
  readonly lineCount: number;
  /** Its first line. */
  readonly place: Rect;
}

/** A picture in the box that its layout gives it; sizes are px, its own and the box's. */
export interface MeasuredImage {
  readonly alt: string;
  readonly natural: { readonly width: number; readonly height: number };
  readonly box: { readonly width: number; readonly height: number };
  /** The computed `object-fit`. */
  readonly fit: string;
}

export interface SlideMeasurement {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly blocks: readonly TextBlock[];
  readonly unbreakables: readonly Unbreakable[];
  readonly images: readonly MeasuredImage[];
}

/** How the slides were shown when they were measured, in Chinese, as reports say it. */
export interface Conditions {
  readonly says: string;
  readonly view: 'canvas' | 'reading';
}

/** Something wrong with a slide; the caller finds its line in the source by the text. */
export interface Finding {
  readonly text: string;
  readonly message: string;
  readonly hint: string;
  /** Without it, an error. */
  readonly severity?: Severity;
}
