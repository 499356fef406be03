/** Decides the points of PDF/UA-1 that a program can decide, from a finished document's own objects. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { listElements } from '../structure-tree.ts';
import { checkAnnotations } from './annotations.ts';
import { checkCatalog } from './catalog.ts';
import { checkContents } from './contents.ts';
import { checkElements } from './elements.ts';
import type { UaFault } from './fault.ts';
import { checkFonts } from './fonts.ts';
import { checkHeadings } from './headings.ts';

/** Lists all that breaks a point; only a document without any may claim PDF/UA. */
export function findFaults(pdf: PDFDocument): UaFault[] {
  const elements = listElements(pdf);
  return [
    ...checkCatalog(pdf),
    ...checkElements(pdf, elements),
    ...checkHeadings(elements),
    ...checkContents(pdf),
    ...checkAnnotations(pdf),
    ...checkFonts(pdf),
  ];
}
