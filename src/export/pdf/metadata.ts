/** Writes what a PDF says of itself, twice: in its information dictionary and as XMP. */
import { createHash } from 'node:crypto';
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { html } from '../../deck/html.ts';

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day that stands for all dates; '' for none. The clock is never asked. */
  readonly isoDate: string;
}

const producer = 'Skia/PDF';
const creator = 'party-lesson-deck';

/** Replaces all metadata; equal input gives equal bytes. */
export function writeMetadata(pdf: PDFDocument, metadata: PdfMetadata): void {
  const { title, author, subject, keywords, language, isoDate } = metadata;
  const day = isoDate.replaceAll('-', '');
  const text = (value: string) => PDFHexString.fromText(value);
  const info = pdf.context.obj({
    Title: text(title),
    Author: text(author),
    Subject: text(subject),
    Keywords: text(keywords.join('，')),
    Creator: PDFString.of(creator),
    Producer: PDFString.of(producer),
    ...(day === '' ? {} : dates(day)),
  });
  const { Info: printed } = pdf.context.trailerInfo;
  if (printed instanceof PDFRef) pdf.context.delete(printed); // it has the clock's time in it
  pdf.context.trailerInfo.Info = pdf.context.register(info);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  pdf.catalog.set(PDFName.of('ViewerPreferences'), pdf.context.obj({ DisplayDocTitle: true }));
  const xmp = makeXmpStream(pdf, writeXmp(metadata));
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}

function makeXmpStream({ context }: PDFDocument, xmp: string): PDFRawStream {
  return context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
}

/** Claims PDF/UA-1 in the metadata: only for a document in which the checks found no fault. */
export function claimAccessibility(pdf: PDFDocument): void {
  const { context, catalog } = pdf;
  const [ref, xmp] = [catalog.get(PDFName.of('Metadata')), catalog.lookup(PDFName.of('Metadata'), PDFStream)];
  const claim = '<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>';
  const text = Buffer.from(xmp.getContents()).toString().replace('</rdf:Description>', claim);
  context.assign(ref as PDFRef, makeXmpStream(pdf, text));
}

function dates(day: string) {
  const date = PDFString.of(`D:${day}000000Z`);
  return { CreationDate: date, ModDate: date };
}

/** Names the file by what it was made from. */
export function writeFileId(pdf: PDFDocument, source: string): void {
  const hash = PDFHexString.of(createHash('sha256').update(source).digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([hash, hash]);
}

function writeXmp({ title, author, subject, keywords, language, isoDate }: PdfMetadata): string {
  const date = isoDate === '' ? undefined : `${isoDate}T00:00:00Z`;
  return html`<?xpacket begin="${'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag>${keywords.map((word) => html`<rdf:li>${word}</rdf:li>`)}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${keywords.join('，')}</pdf:Keywords>
<pdf:Producer>${producer}</pdf:Producer>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
${date === undefined ? '' : html`<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`.text;
}
