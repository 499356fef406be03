/** Knows which element a page's marked content belongs to, and takes it out of the structure. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { asElement, listElements, listKids, readParents, typeOf } from './structure-tree.ts';

export interface MarkedContent {
  /** Index of its page. */
  readonly page: number;
  /** The page's `/StructParents`. */
  readonly key: number;
  /** Its number on the page. */
  readonly mcid: number;
}

/** Tells whether marked content belongs to a figure: then its lines and fields are the figure itself. */
export function isMeaningfulArt(pdf: PDFDocument): (key: number, mcid: number) => boolean {
  const parents = readParents(pdf);
  return (key, mcid) => {
    let element = asElement(pdf, parents.get(key)?.get(mcid));
    while (element !== undefined) {
      if (typeOf(element) === 'Figure') return true;
      element = asElement(pdf, element.get(PDFName.of('P')));
    }
    return false;
  };
}

/** Takes marked content out of the structure, and with it elements that have nothing left. */
export function dropMarkedContent(pdf: PDFDocument, dropped: readonly MarkedContent[]): void {
  const parents = readParents(pdf);
  for (const { page, key, mcid } of dropped) {
    const list = parents.get(key);
    const element = asElement(pdf, list?.get(mcid));
    if (element === undefined || list === undefined) continue;
    const pageRef = pdf.getPage(page).ref;
    setKids(pdf, element, (kid) => {
      if (kid instanceof PDFNumber)
        return !(kid.asNumber() === mcid && element.get(PDFName.of('Pg')) === pageRef);
      // Numbers of a form's marks are the form's own.
      const mark = kid instanceof PDFDict && !kid.has(PDFName.of('Stm')) ? kid : undefined;
      const number = mark?.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
      return !(number === mcid && (mark?.get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg'))) === pageRef);
    });
    list.set(mcid, PDFNull);
  }
  // From the leaves up, as an element may lose its last kid here.
  for (const [, element] of listElements(pdf).reverse())
    setKids(pdf, element, (kid) => {
      const inner = asElement(pdf, kid);
      return (
        inner === undefined ||
        listKids(pdf, inner.get(PDFName.of('K'))).length > 0 ||
        keepsEmpty.has(typeOf(inner))
      );
    });
}

/** A table's empty cell holds its place; the rest needs content. */
const keepsEmpty = new Set(['TD', 'TH']);

function setKids(pdf: PDFDocument, element: PDFDict, keeps: (kid: PDFObject) => boolean): void {
  const kids = listKids(pdf, element.get(PDFName.of('K')));
  const kept = kids.filter(keeps);
  if (kept.length === kids.length) return;
  const array = PDFArray.withContext(pdf.context);
  for (const kid of kept) array.push(kid);
  element.set(PDFName.of('K'), array);
}
