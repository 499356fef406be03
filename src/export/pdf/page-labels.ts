import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/** Writes what readers show as page numbers; labels that merely count on from 1 are not spelt out. */
export function writePageLabels(pdf: PDFDocument, labels: readonly string[] = []): void {
  const isCount = labels.every((label, index) => label === String(index + 1));
  const ranges = isCount
    ? [0, { S: PDFName.of('D') }]
    : labels.flatMap((label, index) => [index, { P: PDFHexString.fromText(label) }]);
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: ranges }));
}
