/** Every check that needs a browser. A new one is one file beside this and one line here. */
import type { ProblemCode } from '../../deck/problem.ts';
import { findLowContrast } from './contrast.ts';
import { findCroppedImages } from './cropped-images.ts';
import { findBadLineEnds } from './line-ends.ts';
import type { Conditions, Finding, SlideMeasurement } from './measurement.ts';
import { findOverflow } from './overflow.ts';
import { findOverlap } from './overlap.ts';
import { findSmallText } from './small-text.ts';
import { findSplitFigures } from './split-figures.ts';

type Judge = (slide: SlideMeasurement, conditions: Conditions) => Finding[];

/** Judges of a measured slide, by the code of what they find. */
export const judges = {
  overflow: findOverflow,
  overlap: findOverlap,
  'small-text': findSmallText,
  'bad-line-end': findBadLineEnds,
  'split-figure': findSplitFigures,
  'low-contrast': findLowContrast,
  'cropped-image': findCroppedImages,
} as const satisfies Partial<Record<ProblemCode, Judge>>;
