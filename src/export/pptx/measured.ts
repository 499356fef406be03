/** What the page tells of a slide: everything in CSS px from the slide's corner, in the order of painting. */

export interface MeasuredSlide {
  readonly id: string;
  readonly background: string;
  readonly items: readonly MeasuredItem[];
}

export interface MeasuredBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type MeasuredItem = { readonly order: number } & (
  | MeasuredText
  | MeasuredTable
  | MeasuredField
  | MeasuredArt
  | MeasuredPicture
);

export interface MeasuredText {
  readonly kind: 'text';
  readonly box: MeasuredBox;
  readonly isTitle: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly paragraphs: readonly MeasuredParagraph[];
}

export interface MeasuredParagraph {
  readonly runs: readonly MeasuredRun[];
  readonly lineHeightPx: number;
  readonly spaceBeforePx: number;
  readonly bullet: MeasuredBullet | undefined;
  /** Lines that it takes in the page. */
  readonly lines: number;
}

export interface MeasuredBullet {
  /** From the bullet's left edge to the words. */
  readonly widthPx: number;
  /** An ordered item's; undefined for a dot. */
  readonly number?: number;
}

export interface MeasuredRun {
  readonly text: string;
  readonly bold: boolean;
  readonly serif: boolean;
  readonly sizePx: number;
  /** Added behind every letter. */
  readonly spacingPx: number;
  readonly color: string;
  readonly href: string;
  /** Begins a new line of the same paragraph. */
  readonly breaks: boolean;
  /** Set above the line, or below it. */
  readonly raised: 'super' | 'sub' | '';
}

export interface MeasuredTable {
  readonly kind: 'table';
  readonly box: MeasuredBox;
  readonly hasHead: boolean;
  /** Colour of the rule above it, or ''. */
  readonly topRule: string;
  readonly columnsPx: readonly number[];
  readonly rows: readonly MeasuredRow[];
}

export interface MeasuredRow {
  readonly heightPx: number;
  /** Colour of the rule below it, or ''. */
  readonly rule: string;
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredCell {
  readonly paragraphs: readonly MeasuredParagraph[];
  readonly align: 'left' | 'right';
  /** From the cell's corner to its first line, and from the side that its words stand at. */
  readonly insetPx: { readonly left: number; readonly right: number; readonly top: number };
}

/** A field of colour, or a border as a thin one; with a radius it may have a line of its own. */
export interface MeasuredField extends MeasuredPaint {
  readonly kind: 'field';
  readonly box: MeasuredBox;
  readonly radiusPx: number;
}

export interface MeasuredPicture {
  readonly kind: 'picture';
  readonly box: MeasuredBox;
  /** What is not seen at each side, as a part of the whole picture. */
  readonly cut: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
  readonly src: string;
  readonly alt: string;
}

/** A drawing, shape by shape. */
export interface MeasuredArt {
  readonly kind: 'art';
  readonly box: MeasuredBox;
  /** What it shows; '' for decoration. */
  readonly label: string;
  /** Position among the slide's charts; -1 when it is none. */
  readonly chart: number;
  readonly shapes: readonly MeasuredShape[];
}

export interface MeasuredPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokePx: number;
}

export type MeasuredShape =
  | (MeasuredPaint & { readonly kind: 'ellipse'; readonly box: MeasuredBox; readonly degrees: number })
  | (MeasuredPaint & { readonly kind: 'path'; readonly points: readonly PathPoint[] })
  | { readonly kind: 'words'; readonly text: MeasuredText };

export type PathPoint =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x: number;
      readonly y: number;
      readonly controls: readonly [number, number, number, number];
    }
  | { readonly to: 'close' };
