/** Every export target there is. A new one is one file beside this, one line here and one in the list. */
import { handout, handoutForRecall, handoutWithNotes } from './handout.ts';
import { images } from './images.ts';
import { ledgerJson, ledgerPdf } from './ledger.ts';
import { doubtsCsv, ledgerCsv } from './ledger-tables.ts';
import { slidesPptx } from './pptx.ts';
import { script } from './script.ts';
import { slidesPdf } from './slides-pdf.ts';
import { takeAlong } from './take-along.ts';
import type { Target } from './target.ts';
import { targetList } from './target-list.mjs';

export type TargetName = keyof typeof targetList;
export const targetNames = Object.keys(targetList) as readonly TargetName[];

export const targets = {
  'slides.pdf': slidesPdf,
  'handout.pdf': handout,
  'handout-2.pdf': handoutWithNotes,
  'handout-6.pdf': handoutForRecall,
  'script.pdf': script,
  'ledger.pdf': ledgerPdf,
  'ledger.csv': ledgerCsv,
  'doubts.csv': doubtsCsv,
  'ledger.json': ledgerJson,
  'slides.pptx': slidesPptx,
  'images/': images,
  'take-along.zip': takeAlong,
} as const satisfies Record<TargetName, Target>;
