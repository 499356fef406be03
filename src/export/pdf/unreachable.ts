import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Deletes objects that nothing leads to any more: what was replaced, with whatever it says of the clock or the machine. */
export function deleteUnreachable(pdf: PDFDocument): void {
  const { Root, Info } = pdf.context.trailerInfo;
  const reached = new Set<PDFObject>();
  const waiting = [Root, Info].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (reached.has(object)) continue;
    reached.add(object);
    waiting.push(...listInside(pdf, object));
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) if (!reached.has(ref)) pdf.context.delete(ref);
}

function listInside(pdf: PDFDocument, object: PDFObject): PDFObject[] {
  if (object instanceof PDFRef) return [pdf.context.lookup(object)].filter((target) => target !== undefined);
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFStream ? object.dict.values() : [];
}
