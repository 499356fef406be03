/** Checks what a document says of itself as a whole. */
import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { readStructureRoot } from '../structure-tree.ts';
import { faultIf, type UaFault } from './fault.ts';

const name = (text: string) => PDFName.of(text);

/** A language as BCP 47 writes it, as far as its form goes. */
const languagePattern = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;
const titlePattern = /<dc:title>.*<rdf:li[^>]*>[^<]+<.*<\/dc:title>/s;

/** Checks marks, language, title and metadata, and that nothing is in it that has rules of its own. */
export function checkCatalog(pdf: PDFDocument): UaFault[] {
  const { catalog, context } = pdf;
  const read = (key: string) => catalog.lookupMaybe(name(key), PDFDict);
  const isTrue = (dict: PDFDict | undefined, key: string) => String(dict?.get(name(key))) === 'true';
  const xmp = catalog.lookup(name('Metadata'));
  const metadata = xmp instanceof PDFRawStream ? Buffer.from(xmp.contents).toString() : '';
  return [
    ...faultIf(!isTrue(read('MarkInfo'), 'Marked'), '01-005', 'not marked'),
    ...faultIf(readStructureRoot(pdf) === undefined, '01-005', 'no structure'),
    ...faultIf(isTrue(read('MarkInfo'), 'Suspects'), '01-007', 'suspects'),
    ...faultIf(metadata === '', '06-001', 'no metadata'),
    ...faultIf(!titlePattern.test(metadata), '06-003', 'no title'),
    ...faultIf(!isTrue(read('ViewerPreferences'), 'DisplayDocTitle'), '07-001', 'title not displayed'),
    ...faultIf(!languagePattern.test(decode(catalog.lookup(name('Lang')))), '11-001', 'no language'),
    ...faultIf(catalog.has(name('OCProperties')), '20-001', 'optional content'),
    ...faultIf(read('Names')?.has(name('EmbeddedFiles')) ?? false, '21-001', 'embedded files'),
    ...faultIf(catalog.has(name('AcroForm')), '25-001', 'a form'),
    ...faultIf(context.trailerInfo.Encrypt !== undefined, '26-001', 'encrypted'),
  ];
}

function decode(text: PDFObject | undefined): string {
  return text !== undefined && 'decodeText' in text ? (text as PDFName).decodeText() : '';
}
