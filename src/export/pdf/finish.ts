/** Makes a filed document of what Chromium has printed: metadata, outline, page labels, and what PDF/UA-1 asks. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { type PdfMetadata, writeFileId, writeMetadata } from './metadata.ts';
import { type OutlineEntry, writeOutline } from './outline.ts';
import { writePageLabels } from './page-labels.ts';
import { completeStructure, describeLinks } from './structure.ts';

export interface PdfFinish {
  readonly metadata: PdfMetadata;
  readonly outline: readonly OutlineEntry[];
  /** One a page. */
  readonly labels: readonly string[];
  /** Words of links by their addresses. */
  readonly linkTexts: ReadonlyMap<string, string>;
  /** What the document was printed from; its hash names the file. */
  readonly source: string;
  /** Work of one target on the open document, such as notes. */
  readonly amend?: (pdf: PDFDocument) => void;
}

/** Finishes a printed PDF. Equal input gives equal bytes. */
export async function finishPdf(printed: Uint8Array, finish: PdfFinish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  markArtifacts(pdf);
  completeStructure(pdf);
  describeLinks(pdf, finish.linkTexts);
  writeOutline(pdf, finish.outline);
  writePageLabels(pdf, finish.labels);
  finish.amend?.(pdf);
  writeMetadata(pdf, finish.metadata);
  writeFileId(pdf, finish.source);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
