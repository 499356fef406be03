/** Checks the elements of the structure: their types, what they hold, where they stand, and their words. */
import {
  PDFDict,
  type PDFDocument,
  type PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { asElement, listKids, readRoles, standardTypes, typeOf } from '../structure-tree.ts';
import { faultIf, type UaFault } from './fault.ts';

/** What may stand in what: ISO 32000-1, tables 336 and 337. */
const kidsOf: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};
/** They only order what they hold; text of their own would be of no kind. */
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', ...Object.keys(kidsOf)]);
const lists = new Set(['L', 'LI', 'LBody']);
const name = (text: string) => PDFName.of(text);

/** An element, and what it holds. */
interface Inspected {
  readonly ref: PDFRef;
  readonly element: PDFDict;
  /** Its type, or what that stands for. */
  readonly type: string;
  readonly kids: readonly PDFDict[];
  readonly kidTypes: readonly string[];
  /** Whether it holds text or links beside other elements. */
  readonly holdsContent: boolean;
}

/** Checks all elements, which come parents first. */
export function* checkElements(pdf: PDFDocument, elements: readonly [PDFRef, PDFDict][]): Generator<UaFault> {
  const roles = readRoles(pdf);
  for (const [from, to] of roles) {
    yield* faultIf(!standardTypes.has(to), '02-001', `${from} stands for ${to}`);
    yield* faultIf(standardTypes.has(from), '02-004', `${from} stands for ${to}`);
  }
  const ids: string[] = [];
  const standard = (element: PDFDict) => roles.get(typeOf(element)) ?? typeOf(element);
  for (const [ref, element] of elements) {
    const all = listKids(pdf, element.get(name('K')));
    const kids = all.flatMap((kid) => asElement(pdf, kid) ?? []);
    const type = standard(element);
    const one = {
      ref,
      element,
      type,
      kids,
      kidTypes: kids.map(standard),
      holdsContent: kids.length < all.length,
    };
    yield* checkKinds(one);
    yield* checkWords(pdf, one);
    if (type === 'Table') yield* checkRows(pdf, one);
    if (type === 'Note') ids.push(String(element.get(name('ID'))));
  }
  yield* faultIf(ids.includes('undefined'), '19-003', 'Note without ID');
  yield* faultIf(new Set(ids).size < ids.length, '19-004', 'Notes with one ID');
}

function* checkKinds({ ref, type, kids, kidTypes, holdsContent }: Inspected): Generator<UaFault> {
  if (!standardTypes.has(type)) yield { point: '02-001', says: `unknown type ${type}` };
  if (type === 'NonStruct') yield { point: '01-006', says: 'a group that says nothing' };
  if (groups.has(type) && holdsContent) yield { point: '01-006', says: `${type} holds text` };
  if (type === 'LI' && kids.length === 0) yield { point: '09-005', says: 'LI is empty' };
  for (const [index, kid] of kidTypes.entries()) {
    if (kids[index]?.get(name('P')) !== ref)
      yield { point: '01-006', says: `${type} is not the parent of ${kid}` };
    if (kidsOf[type]?.includes(kid) !== false && parentsOf[kid]?.includes(type) !== false) continue;
    const isList = lists.has(type) || lists.has(kid);
    yield { point: isList ? '09-005' : '09-004', says: `${type} holds ${kid}` };
  }
}

function* checkWords(pdf: PDFDocument, { element, type }: Inspected): Generator<UaFault> {
  if (type === 'TH' && !hasScope(pdf, element)) yield { point: '15-003', says: 'TH without scope' };
  if (type !== 'Figure' && type !== 'Formula') return;
  const hasWords = ['Alt', 'ActualText'].some((key) => hasText(element.lookup(name(key))));
  const point = type === 'Figure' ? '13-004' : '17-002';
  yield* faultIf(!hasWords, point, `${type} without alternative text`);
}

function hasText(object: PDFObject | undefined): boolean {
  return (
    object !== undefined && 'decodeText' in object && (object as PDFHexString).decodeText().trim() !== ''
  );
}

function hasScope(pdf: PDFDocument, head: PDFDict): boolean {
  return listKids(pdf, head.get(name('A'))).some((attributes) => {
    const dict = pdf.context.lookup(attributes);
    return dict instanceof PDFDict && dict.has(name('Scope'));
  });
}

/** No table of ours has a cell that spans others, so all rows have as many. */
function checkRows(pdf: PDFDocument, { kids }: Inspected): UaFault[] {
  const inside = (element: PDFDict) =>
    listKids(pdf, element.get(name('K'))).flatMap((kid) => asElement(pdf, kid) ?? []);
  const rows = kids.flatMap((kid) => (typeOf(kid) === 'TR' ? [kid] : inside(kid)));
  const widths = new Set(rows.map((row) => inside(row).length));
  return faultIf(widths.size > 1, '09-004', `rows of ${[...widths].join(' and ')} cells`);
}
