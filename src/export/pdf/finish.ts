/** Makes a filed document of what Chromium has printed: metadata, outline, page labels, and what PDF/UA-1 asks. */
import { ParseSpeeds, PDFDocument, PDFStreamWriter } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { ownFormMarks } from './form-marks.ts';
import { readHeadings } from './headings.ts';
import { describeLinks } from './links.ts';
import { dropMarkedContent } from './marked-content.ts';
import { claimAccessibility, type PdfMetadata, writeFileId, writeMetadata } from './metadata.ts';
import { addNotes, type PageNote } from './notes.ts';
import { writeOutline } from './outline.ts';
import type { HeadingPlace, OutlineEntry } from './outline-entry.ts';
import { writePageLabels } from './page-labels.ts';
import { completeStructure } from './structure.ts';
import type { UaFault } from './ua/fault.ts';
import { findFaults } from './ua/find-faults.ts';
import { deleteUnreachable } from './unreachable.ts';

export interface PdfFinish {
  readonly metadata: PdfMetadata;
  /** Writes the outline from where the printed headings came to stand. */
  readonly outline: (headings: readonly HeadingPlace[]) => readonly OutlineEntry[];
  /** One a page; they count from 1 when they are left out. */
  readonly labels?: readonly string[];
  /** Words of links by their addresses. */
  readonly linkTexts: ReadonlyMap<string, string>;
  /** What the document was printed from; its hash names the file. */
  readonly source: string;
  /** Notes on pages, as annotations. */
  readonly notes?: readonly PageNote[];
  /** Told what breaks PDF/UA-1, if anything does; the document makes no claim to it then. */
  readonly reportFaults: (faults: readonly UaFault[]) => void;
}

/** Finishes a printed PDF. Equal input gives equal bytes. */
export async function finishPdf(printed: Uint8Array, finish: PdfFinish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  ownFormMarks(pdf);
  dropMarkedContent(pdf, markArtifacts(pdf));
  completeStructure(pdf);
  describeLinks(pdf, finish.linkTexts);
  writeOutline(pdf, finish.outline(readHeadings(pdf)));
  writePageLabels(pdf, finish.labels);
  addNotes(pdf, finish.notes ?? [], '讲稿');
  writeMetadata(pdf, finish.metadata);
  writeFileId(pdf, finish.source);
  deleteUnreachable(pdf);
  const faults = findFaults(pdf);
  if (faults.length === 0) claimAccessibility(pdf);
  else finish.reportFaults(faults);
  // What save() does, with streams that hold many objects: a structure's thousands pack the better.
  await pdf.flush();
  return PDFStreamWriter.forContext(pdf.context, Number.POSITIVE_INFINITY, true, 2000).serializeToBuffer();
}
