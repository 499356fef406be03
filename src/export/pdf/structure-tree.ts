/** Finds a way through the structure of a PDF. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Reads the root of the structure; a PDF without tags has none. */
export function readStructureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

/** Lists all structure elements, parents first. */
export function listElements(pdf: PDFDocument): [PDFRef, PDFDict][] {
  const found: [PDFRef, PDFDict][] = [];
  const visit = (object: PDFObject | undefined) => {
    for (const child of listKids(pdf, object)) {
      const element = asElement(pdf, child);
      if (!(child instanceof PDFRef) || element === undefined) continue;
      found.push([child, element]);
      visit(element.get(PDFName.of('K')));
    }
  };
  visit(readStructureRoot(pdf)?.get(PDFName.of('K')));
  return found;
}

/** Looks a kid up; undefined when it is marked content or a link's annotation. */
export function asElement(pdf: PDFDocument, kid: PDFObject | undefined): PDFDict | undefined {
  const element = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
  return element instanceof PDFDict && element.has(PDFName.of('S')) ? element : undefined;
}

/** Reads an element's type, such as LI. */
export function typeOf(element: PDFDict): string {
  return element.lookup(PDFName.of('S'), PDFName).decodeText();
}

/** Lists what `/K`, `/Kids` or `/Nums` holds: one thing or many. */
export function listKids(pdf: PDFDocument, kids: PDFObject | undefined): PDFObject[] {
  if (kids === undefined) return [];
  const value = pdf.context.lookup(kids);
  return value instanceof PDFArray ? value.asArray() : [kids];
}

/**
 * Lists the arrays that lead from a page's marked content back to its elements.
 *
 * @returns By the page's `/StructParents`; an array's index is the marked content's number.
 */
export function readParents(pdf: PDFDocument): Map<number, PDFArray> {
  const found = new Map<number, PDFArray>();
  const visit = (node: PDFDict | undefined) => {
    const pairs = listKids(pdf, node?.get(PDFName.of('Nums')));
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const [number, value] = [pairs[index], pdf.context.lookup(pairs[index + 1] as PDFRef)];
      if (number instanceof PDFNumber && value instanceof PDFArray) found.set(number.asNumber(), value);
    }
    for (const kid of listKids(pdf, node?.get(PDFName.of('Kids')))) visit(pdf.context.lookup(kid, PDFDict));
  };
  visit(readStructureRoot(pdf)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return found;
}
