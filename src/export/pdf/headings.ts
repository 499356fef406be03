/** Reads where the headings of a printed document came to stand, from the outline that Chromium writes. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import type { HeadingPlace } from './outline-entry.ts';

/** Reads all headings in the order of the document. */
export function readHeadings(pdf: PDFDocument): HeadingPlace[] {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref, index]));
  const found: HeadingPlace[] = [];
  const visit = (ref: PDFObject | undefined, depth: number) => {
    for (let item = lookupItem(pdf, ref); item !== undefined; item = lookupItem(pdf, item.get(next))) {
      const title = item.lookup(PDFName.of('Title'));
      const destination = item.lookup(PDFName.of('Dest'));
      if ((title instanceof PDFHexString || title instanceof PDFString) && destination instanceof PDFArray) {
        const top = destination.lookup(3);
        const page = pages.get(destination.get(0) as never) ?? 0;
        const topPt = top instanceof PDFNumber ? top.asNumber() : 0;
        found.push({ title: dropRepetition(title.decodeText()), page, topPt, depth });
      }
      visit(item.get(first), depth + 1);
    }
  };
  visit(lookupItem(pdf, pdf.catalog.get(PDFName.of('Outlines')))?.get(first), 0);
  return found;
}

/** Chromium says a heading's words twice when it was moved to the next page. */
function dropRepetition(title: string): string {
  const half = title.slice(0, title.length / 2);
  return half + half === title ? half : title;
}

const first = PDFName.of('First');
const next = PDFName.of('Next');

function lookupItem(pdf: PDFDocument, ref: PDFObject | undefined): PDFDict | undefined {
  return ref === undefined ? undefined : pdf.context.lookupMaybe(ref as never, PDFDict);
}
