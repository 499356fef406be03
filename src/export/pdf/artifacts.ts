/**
 * Marks as artifacts what carries no meaning: grounds, lines, bullets, the margins' text.
 * Chromium leaves some of it outside of the structure, and hangs the rest on the nearest element.
 */
import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { applyEdits, asForm, readOperations, readStream, replaceStream } from './content-stream.ts';
import { type Content, type Drawn, findDecoration, hasMarks } from './decoration.ts';
import { isMeaningfulArt, type MarkedContent } from './marked-content.ts';

/** Operators that only say where: they take most of a stream's bytes. */
const placers = new Set(['m', 'l', 'c', 're', 'Td']);

/**
 * Wraps all decoration of the pages, and of the forms that have marks of their own.
 *
 * @returns Marked content that turned out to be decoration and has no place in the structure any more.
 */
export function markArtifacts(pdf: PDFDocument): MarkedContent[] {
  const forms = readForms(pdf);
  const isArt = isMeaningfulArt(pdf);
  const dropped: MarkedContent[] = [];
  for (const [index, page] of pdf.getPages().entries()) {
    const { node } = page;
    const ref = node.get(PDFName.of('Contents'));
    const stream = pdf.context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber() ?? -1;
    const isDecoration = (mcid: number) => !isArt(key, mcid);
    const drawn = listDrawn(node.Resources(), forms);
    const rewriting = { isDecoration, pageHeightPt: page.getHeight() };
    const { text, mcids } = rewrite(readContent(stream), drawn, rewriting);
    replaceStream(pdf, ref, text);
    dropped.push(...mcids.map((mcid) => ({ page: index, key, mcid })));
  }
  for (const [stream, { ref, content }] of forms) {
    if (!hasMarks(content)) continue;
    const drawn = listDrawn(stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), forms);
    replaceStream(pdf, ref, rewrite(content, drawn, inForm).text);
  }
  return dropped;
}

type Forms = ReadonlyMap<PDFObject, { readonly ref: PDFRef; readonly content: Content }>;

function readForms(pdf: PDFDocument): Map<PDFRawStream, { ref: PDFRef; content: Content }> {
  const forms = pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const form = asForm(object);
    return form ? [[form, { ref, content: readContent(form) }] as const] : [];
  });
  return new Map(forms);
}

function readContent(stream: PDFRawStream): Content {
  const text = readStream(stream);
  return { text, operations: readOperations(text) };
}

function listDrawn(resources: PDFDict | undefined, forms: Forms): Drawn {
  const named = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return {
    form: (operand) => {
      const form = named?.lookup(PDFName.of(operand.slice(1)));
      return form && forms.get(form)?.content;
    },
  };
}

const artifact = '/Artifact BMC';
/** 25.7 mm: our sheets' margins hold their running text within; so does the foot of a slide. */
const marginPt = 73;

/** Text at the page's head or foot says on every page the same: it is named as that. */
function nameArtifact(heightPt: number | undefined, pageHeightPt: number): string {
  if (heightPt === undefined || pageHeightPt === 0) return artifact;
  const running = (side: string) => `/Artifact <</Type /Pagination /Subtype /${side}>> BDC`;
  if (heightPt < marginPt) return running('Footer');
  return heightPt > pageHeightPt - marginPt ? running('Header') : artifact;
}

interface Rewriting {
  readonly isDecoration: (mcid: number) => boolean;
  /** 0 for a form, which may stand anywhere. */
  readonly pageHeightPt: number;
}

const inForm: Rewriting = { isDecoration: () => false, pageHeightPt: 0 };

function rewrite(
  content: Content,
  drawn: Drawn,
  { isDecoration, pageHeightPt }: Rewriting,
): { text: string; mcids: number[] } {
  const { text, operations } = content;
  const rounded = operations
    .filter(({ operator }) => placers.has(operator))
    .map(({ start, end }) => ({ start, end, text: roundNumbers(text.slice(start, end)) }));
  const { spans, marks: empty } = findDecoration(content, drawn);
  const wrapped = spans.flatMap(({ start, end, heightPt }) => [
    { start, end: start, text: `${nameArtifact(heightPt, pageHeightPt)}\n` },
    { start: end, end, text: '\nEMC\n' },
  ]);
  const unmarked = empty.filter(({ mcid }) => isDecoration(mcid));
  const renamed = unmarked.map(({ operation: { start, end } }) => ({ start, end, text: artifact }));
  return {
    text: applyEdits(text, [...rounded, ...wrapped, ...renamed]),
    mcids: unmarked.map(({ mcid }) => mcid),
  };
}

/** A thousandth of a CSS pixel is finer than any printer; Chromium writes three digits more. */
function roundNumbers(text: string): string {
  return text.replace(/-?\d*\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
}
