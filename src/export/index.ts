/** Every export target there is. A new one is one file beside this and one line here. */
import { slidesPdf } from './slides-pdf.ts';
import type { Target } from './target.ts';

export const targets = {
  'slides.pdf': slidesPdf,
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;
export const targetNames = Object.keys(targets) as readonly TargetName[];
