/** Every layout there is. A new one is one file beside this and one line here. */
import { agenda } from './agenda.ts';
import { bigNumbers } from './big-numbers.ts';
import { chain } from './chain.ts';
import { chart } from './chart.ts';
import { checklist } from './checklist.ts';
import { closing } from './closing.ts';
import { code } from './code.ts';
import { columns } from './columns.ts';
import { cover } from './cover.ts';
import { divider } from './divider.ts';
import { facts } from './facts.ts';
import { formula } from './formula.ts';
import type { Layout } from './layout.ts';
import { ledger } from './ledger.ts';
import { matrix } from './matrix.ts';
import { pair } from './pair.ts';
import { photo } from './photo.ts';
import { picture } from './picture.ts';
import { pictures } from './pictures.ts';
import { plain } from './plain.ts';
import { quiz } from './quiz.ts';
import { quote } from './quote.ts';
import { ribbon } from './ribbon.ts';
import { scoreMap } from './score-map.ts';
import { speech } from './speech.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { track } from './track.ts';
import { unitProfile } from './unit-profile.ts';

export const layouts = {
  cover,
  statement,
  facts,
  'score-map': scoreMap,
  divider,
  ribbon,
  'big-numbers': bigNumbers,
  'unit-profile': unitProfile,
  pair,
  formula,
  matrix,
  track,
  chart,
  chain,
  speech,
  closing,
  ledger,
  timeline,
  agenda,
  picture,
  photo,
  pictures,
  quote,
  table,
  columns,
  checklist,
  code,
  quiz,
  plain,
} as const satisfies Record<string, Layout>;

export const layoutNames: readonly string[] = Object.keys(layouts);

/** Finds a layout by its name. */
export function findLayout(name: string): Layout | undefined {
  return Object.hasOwn(layouts, name) ? layouts[name as keyof typeof layouts] : undefined;
}
