import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { typeOf } from '../structure-tree.ts';
import { faultIf, type UaFault } from './fault.ts';

/** Checks that headings begin with H1, skip no level on the way down, and are all numbered. */
export function checkHeadings(elements: readonly [PDFRef, PDFDict][]): UaFault[] {
  const types = elements.map(([, element]) => typeOf(element));
  const levels = types.flatMap((type) => Number(/^H([1-6])$/.exec(type)?.[1] ?? []) || []);
  return [
    ...faultIf((levels[0] ?? 1) !== 1, '14-002', `H${levels[0]} stands first`),
    ...levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? level;
      return faultIf(level > before + 1, '14-003', `H${level} behind H${before}`);
    }),
    ...faultIf(types.includes('H'), '14-007', 'H among numbered headings'),
  ];
}
