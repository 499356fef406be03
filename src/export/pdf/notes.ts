/** Puts notes on pages as annotations, which readers show and printers leave out. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { asElement, listElements, listKids, readParents, readStructureRoot } from './structure-tree.ts';

export interface PageNote {
  /** Index of its page. */
  readonly page: number;
  readonly text: string;
}

const sizePt = 20;
/** Neither zoomed nor turned with the page, and not printed. */
const flags = 8 + 16;

/** Adds the notes, each in the page's upper right corner, and to the structure. */
export function addNotes(pdf: PDFDocument, notes: readonly PageNote[], author: string): void {
  if (notes.length === 0) return;
  const nextKey = Math.max(-1, ...readParents(pdf).keys(), ...listAnnotationKeys(pdf)) + 1;
  for (const [index, { page, text }] of notes.entries()) {
    const target = pdf.getPage(page);
    const [right, top] = [target.getWidth() - 8, target.getHeight() - 8];
    const annotation = pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Name: 'Note',
        Rect: [right - sizePt, top - sizePt, right, top],
        Contents: PDFHexString.fromText(text),
        T: PDFHexString.fromText(author),
        F: flags,
        StructParent: nextKey + index,
      }),
    );
    // Not addAnnot(), which would wrap the page's content in more streams.
    target.node.set(
      PDFName.of('Annots'),
      pdf.context.obj([...(target.node.Annots()?.asArray() ?? []), annotation]),
    );
    target.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    addToStructure(pdf, annotation, target.ref, nextKey + index);
  }
}

function listAnnotationKeys(pdf: PDFDocument): number[] {
  return pdf.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const key = pdf.context
        .lookup(ref as PDFRef, PDFDict)
        .lookupMaybe(PDFName.of('StructParent'), PDFNumber);
      return key === undefined ? [] : [key.asNumber()];
    }),
  );
}

/** Hangs the annotation on the section of its page. */
function addToStructure(pdf: PDFDocument, annotation: PDFRef, page: PDFRef, key: number): void {
  const root = readStructureRoot(pdf);
  const [document] = listElements(pdf);
  if (root === undefined || document === undefined) return;
  const [parent] = document;
  const kid = pdf.context.obj({ Type: 'OBJR', Obj: annotation, Pg: page });
  const element = pdf.context.register(
    pdf.context.obj({ Type: 'StructElem', S: 'Annot', P: parent, Pg: page, K: [kid] }),
  );
  const kids = listKids(pdf, asElement(pdf, parent)?.get(PDFName.of('K')));
  asElement(pdf, parent)?.set(PDFName.of('K'), pdf.context.obj([...kids, element]));
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict);
  const pairs = listKids(pdf, numbers.get(PDFName.of('Nums')));
  numbers.set(PDFName.of('Nums'), pdf.context.obj([...pairs, key, element]));
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
}
