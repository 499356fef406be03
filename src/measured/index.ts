/** Every check that needs a browser. A new one is one file beside this and one line here. */
import type { ProblemCode } from '../deck/problem.ts';
import { findLowContrast } from './contrast.ts';
import { findCroppedImages } from './cropped-images.ts';
import { findBadLineEnds } from './line-ends.ts';
import type { Conditions, Finding, Rect, SlideMeasurement } from './measurement.ts';
import { findOverflow, findRoom } from './overflow.ts';
import { findOverlap } from './overlap.ts';
import { findSmallText } from './small-text.ts';
import { findSplitFigures } from './split-figures.ts';

type Judge = (slide: SlideMeasurement, conditions: Conditions) => Finding[];

/** Judges of a measured slide, by the code of what they find. What one of them explains is nothing to the others. */
export const judges = {
  overflow: findOverflow,
  overlap: ofWhatIsSeen(findOverlap),
  'small-text': ofWhatIsSeen(findSmallText),
  'bad-line-end': ofWhatIsSeen(findBadLineEnds),
  'split-figure': ofWhatIsSeen(findSplitFigures),
  'low-contrast': ofWhatIsSeen(findLowContrast),
  'cropped-image': findCroppedImages,
} as const satisfies Partial<Record<ProblemCode, Judge>>;

/** Leaves out what has spilled as a whole, which `overflow` reports. */
function ofWhatIsSeen(judge: Judge): Judge {
  return (slide, conditions) => {
    const { left, top, right, bottom } = findRoom(slide, conditions);
    const isSeen = (rect: Rect) => {
      const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
      return x >= left && x <= right && y >= top && y <= bottom;
    };
    const blocks = slide.blocks.filter(({ role, lines }) => role === 'foot' || lines.some(isSeen));
    const unbreakables = slide.unbreakables.filter((run) => isSeen(run.place));
    return judge({ ...slide, blocks, unbreakables }, conditions);
  };
}
