/** Tells what a speaker counts on the slide itself: 三项措施, with three items below. */
import type { Block, Table } from '../deck/content.ts';
import { plainText } from '../deck/plain-text.ts';
import type { Claim } from './claim.ts';

/** Counts the items of each list and the groups among some blocks. */
export function countLists(blocks: readonly Block[]): ReadonlySet<number> {
  const groups = blocks.filter(({ kind }) => kind === 'group').length;
  const items = blocks.flatMap((block) => (block.kind === 'list' ? [block.items.length] : []));
  return new Set([...items, groups].filter((count) => count > 1));
}

/** Says whether a column of a table does no more than number its rows: 1, 2, 3. */
export function isNumbering({ rows }: Table, column: number): boolean {
  const words = rows.map((row) => plainText(row[column]?.children ?? []).trim());
  return words.length > 1 && words.every((word, index) => word === String(index + 1));
}

/** What is listed, not what is counted elsewhere: 三户, 三起 are figures of the report. */
const listed = /^(?:个|项|条|点|件|类|种)$/u;
const numerals = '一二三四五六七八九十';

/** Says whether a claim counts one of the lists. */
export function isOwnList({ exact, base, number, unit }: Claim, counts: ReadonlySet<number>): boolean {
  const value = numerals.includes(number) ? numerals.indexOf(number) + 1 : Number(number);
  return exact === base && listed.test(unit) && counts.has(value);
}
