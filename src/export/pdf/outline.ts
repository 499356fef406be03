/** Writes a PDF's outline: chapters at its first level, their slides below. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { OutlineEntry } from './outline-entry.ts';

/** Replaces the outline; all of it is open, and shown when the file is opened. */
export function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  deleteItems(pdf, pdf.catalog.get(PDFName.of('Outlines')));
  const root = pdf.context.nextRef();
  const items = writeItems(pdf, root, entries);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...items }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function deleteItems(pdf: PDFDocument, ref: PDFObject | undefined): void {
  if (!(ref instanceof PDFRef)) return;
  const item = pdf.context.lookupMaybe(ref, PDFDict);
  pdf.context.delete(ref);
  deleteItems(pdf, item?.get(PDFName.of('First')));
  deleteItems(pdf, item?.get(PDFName.of('Next')));
}

function writeItems(pdf: PDFDocument, parent: PDFRef, entries: readonly OutlineEntry[]) {
  const refs = entries.map(() => pdf.context.nextRef());
  for (const [index, entry] of entries.entries()) {
    const ref = refs[index] as PDFRef;
    const previous = refs[index - 1];
    const next = refs[index + 1];
    const item = pdf.context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: writeDestination(pdf, entry),
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...writeItems(pdf, ref, entry.children),
    });
    pdf.context.assign(ref, item);
  }
  return refs.length === 0 ? {} : { First: refs[0], Last: refs.at(-1), Count: countOpen(entries) };
}

function countOpen(entries: readonly OutlineEntry[]): number {
  return entries.reduce((count, { children }) => count + 1 + countOpen(children), 0);
}

function writeDestination(pdf: PDFDocument, { page, topPt }: OutlineEntry): PDFArray {
  const target = pdf.getPage(page);
  const top = PDFNumber.of(topPt ?? target.getHeight());
  const destination = PDFArray.withContext(pdf.context);
  for (const part of [target.ref, PDFName.of('XYZ'), PDFNumber.of(0), top, PDFNull]) destination.push(part);
  return destination;
}
