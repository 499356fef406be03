import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/** Says in words what links lead to: `texts` has the links' words by their addresses. */
export function describeLinks(pdf: PDFDocument, texts: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(annotation);
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const text = texts.get(readAddress(link));
      if (text !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    }
  }
}

function readAddress(link: PDFDict): string {
  const target = link.get(PDFName.of('Dest'));
  if (target instanceof PDFName) return `#${target.decodeText()}`;
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return uri !== undefined && 'decodeText' in uri ? (uri as PDFHexString).decodeText() : '';
}
