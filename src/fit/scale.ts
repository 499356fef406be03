/** The type and the spaces of a plain slide by its step; layouts/plain.css has the same numbers. */

export const steps = [36, 32, 28, 24] as const;
export type Step = (typeof steps)[number];

/** Sizes in px. */
export interface Scale {
  readonly text: Step;
  readonly code: number;
  readonly table: number;
  /** Between blocks. */
  readonly gap: number;
  /** Above and below an item. */
  readonly pad: number;
  /** Above and below an item that has a hairline. */
  readonly row: number;
  /** The least height of a picture: of little words large ones leave it more. */
  readonly picture: number;
}

const scales: Readonly<Record<Step, Scale>> = {
  36: { text: 36, code: 28, table: 32, gap: 22, pad: 7, row: 15, picture: 280 },
  32: { text: 32, code: 28, table: 28, gap: 20, pad: 6, row: 14, picture: 250 },
  28: { text: 28, code: 24, table: 24, gap: 16, pad: 5, row: 12, picture: 210 },
  24: { text: 24, code: 24, table: 24, gap: 12, pad: 4, row: 5, picture: 160 },
};

/** Says the sizes of a step; what stands airy has more room between. */
export function readScale(step: Step, isAiry: boolean): Scale {
  const scale = scales[step];
  return isAiry ? { ...scale, gap: 36, pad: 16, row: 22 } : scale;
}

export const lineHeight = 1.5;
/** Of code and tables. */
export const denseLineHeight = 1.4;
export const hairPx = 1;

export const canvas = {
  widthPx: 1120,
  topPx: 216,
  bottomPx: 648,
  /** The title's head stands here, without a kicker. */
  headTopPx: 82,
  kickerPx: 28.6,
  /** Between the title and what is below it. */
  headGapPx: 16,
  /** The body moves down by steps. */
  lowerPx: 16,
} as const;

/** In em of the text: what stands before an item's text. */
export const indents = { bullet: 0.9, number: 1.7 } as const;
export const quoteIndentPx = 27;
export const besideGapPx = 42;
export const columnGapPx = 48;
export const labelGapPx = 32;
export const inlineLabelGapPx = 16;
export const cellGapPx = 40;
export const cellPadPx = 16;
export const code = { padXPx: 48, padYPx: 24 } as const;
export const caption = { sizePx: 24, gapPx: 8 } as const;
export const titleSizes = [48, 40, 36] as const;
export const titleLineHeight = 1.25;
