/** Checks what is painted: all of it belongs to an element that knows it, or is an artifact. */
import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { asForm, readOperations, readStream } from '../content-stream.ts';
import { readParents } from '../structure-tree.ts';
import { faultIf, type UaFault } from './fault.ts';

const name = (text: string) => PDFName.of(text);

/** Something with a content stream, as far as its marks go. */
interface Painted {
  readonly text: string;
  /** Elements by the numbers of its marks. */
  readonly parents: PDFArray | undefined;
  readonly findForm: (operand: string) => PDFRawStream | undefined;
}

/** Checks the streams of all pages, and of the forms that have marks of their own. */
export function* checkContents(pdf: PDFDocument): Generator<UaFault> {
  const parents = readParents(pdf);
  const read = (stream: PDFRawStream, dict: PDFDict, resources: PDFDict | undefined): Painted => {
    const key = dict.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1;
    const named = resources?.lookupMaybe(name('XObject'), PDFDict);
    const findForm = (operand: string) => asForm(named?.lookup(name(operand.slice(1))));
    return { text: readStream(stream), parents: parents.get(key), findForm };
  };
  const marked = new Map<PDFRawStream, number>();
  for (const [index, { node }] of pdf.getPages().entries()) {
    const stream = pdf.context.lookup(node.get(name('Contents')));
    if (!(stream instanceof PDFRawStream))
      yield { point: '01-005', says: `page ${index + 1} has no content` };
    else yield* checkMarks(read(stream, node, node.Resources()), marked);
  }
  for (const form of marked.keys())
    yield* checkMarks(read(form, form.dict, form.dict.lookupMaybe(name('Resources'), PDFDict)), marked);
  const isTwice = [...marked.values()].some((times) => times > 1);
  yield* faultIf(isTwice, '30-002', 'a form with marks is drawn twice');
}

const painters = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);

/**
 * Follows the marks through a stream: whose they are, what is outside of all, what stands inside of another.
 *
 * @param marked - Counts how often forms with marks of their own are drawn.
 */
function* checkMarks(
  { text, parents, findForm }: Painted,
  marked: Map<PDFRawStream, number>,
): Generator<UaFault> {
  const open: ('tagged' | 'artifact')[] = [];
  for (const { operator, operand, start, end } of readOperations(text)) {
    const around = open.at(-1);
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = /\/MCID\s+(\d+)/.exec(text.slice(start, end))?.[1];
      const kind = mcid === undefined ? 'artifact' : 'tagged';
      open.push(kind);
      if (around !== undefined && around !== kind)
        yield { point: kind === 'tagged' ? '01-004' : '01-003', says: `${kind} in ${around} content` };
      if (mcid !== undefined && !(parents?.get(Number(mcid)) instanceof PDFRef))
        yield { point: '01-005', says: `mark ${mcid} has no element` };
    } else if (operator === 'EMC') open.pop();
    else if (painters.has(operator)) {
      const form = operator === 'Do' ? findForm(operand) : undefined;
      const hasMarks = form !== undefined && /\bBDC\b/.test(readStream(form));
      if (form?.dict.has(name('Ref'))) yield { point: '30-001', says: 'a form from another file' };
      if (hasMarks) marked.set(form, (marked.get(form) ?? 0) + 1);
      if (around !== undefined && hasMarks)
        yield { point: '01-004', says: 'a form with marks within a mark' };
      if (around === undefined && !hasMarks)
        yield { point: '01-005', says: `${operator} outside of all marks` };
      if (showsMissingGlyph(operand)) yield { point: '31-030', says: 'a glyph that no font has' };
    }
  }
  if (open.length > 0) yield { point: '01-005', says: 'marks do not close' };
}

/** Glyph 0 stands for what a font does not have; Chromium writes four digits a glyph. */
function showsMissingGlyph(operand: string): boolean {
  return operand.startsWith('<') && /^<(?:[\da-f]{4})*?0000/i.test(operand);
}
