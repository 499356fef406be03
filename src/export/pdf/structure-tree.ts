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

/** Lists the types of ISO 32000-1, 14.8.4; all others need a role that is one. */
export const standardTypes: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

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

/** Reads what the types that are not standard stand for. */
export function readRoles(pdf: PDFDocument): ReadonlyMap<string, string> {
  const map = readStructureRoot(pdf)?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return new Map(
    (map?.entries() ?? []).map(([from, to]) => [
      from.decodeText(),
      to instanceof PDFName ? to.decodeText() : '',
    ]),
  );
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
 * Lists what leads back to the elements: from a page's marked content an array, from an annotation one element.
 *
 * @returns By the page's `/StructParents` or the annotation's `/StructParent`.
 */
export function readParentTree(pdf: PDFDocument): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const visit = (node: PDFDict | undefined) => {
    const pairs = listKids(pdf, node?.get(PDFName.of('Nums')));
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const [number, value] = [pairs[index], pairs[index + 1]];
      if (number instanceof PDFNumber && value !== undefined) found.set(number.asNumber(), value);
    }
    for (const kid of listKids(pdf, node?.get(PDFName.of('Kids')))) visit(pdf.context.lookup(kid, PDFDict));
  };
  visit(readStructureRoot(pdf)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return found;
}

/** Lists the arrays of that tree alone; an array's index is the marked content's number. */
export function readParents(pdf: PDFDocument): Map<number, PDFArray> {
  const arrays = [...readParentTree(pdf)].flatMap(([key, value]) => {
    const list = pdf.context.lookup(value);
    return list instanceof PDFArray ? [[key, list] as const] : [];
  });
  return new Map(arrays);
}
