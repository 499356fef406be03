/**
 * Marks as artifacts what carries no meaning: grounds, lines, bullets, the margins' text.
 * Chromium leaves some of it outside of the structure, and hangs the rest on the nearest element.
 */
import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { readOperations } from './content-stream.ts';
import { type Content, type Drawn, findDecoration, hasMarks, readText } from './decoration.ts';
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
  for (const [index, { node }] of pdf.getPages().entries()) {
    const stream = pdf.context.lookup(node.get(PDFName.of('Contents')));
    if (!(stream instanceof PDFRawStream)) continue;
    const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber() ?? -1;
    const isDecoration = (mcid: number) => !isArt(key, mcid);
    const drawn = listDrawn(node.Resources(), forms);
    const { bytes, mcids } = rewrite(readContent(stream), drawn, isDecoration);
    replaceStream(pdf, stream, bytes);
    dropped.push(...mcids.map((mcid) => ({ page: index, key, mcid })));
  }
  for (const [stream, content] of forms) {
    if (!hasMarks(content)) continue;
    const drawn = listDrawn(stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), forms);
    replaceStream(pdf, stream, rewrite(content, drawn, () => false).bytes);
  }
  return dropped;
}

function readForms(pdf: PDFDocument): Map<PDFRawStream, Content> {
  const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isForm =
      object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm ? [object] : [];
  });
  return new Map(streams.map((stream) => [stream, readContent(stream)]));
}

function readContent(stream: PDFRawStream): Content {
  const bytes = decodePDFRawStream(stream).decode();
  return { bytes, operations: readOperations(bytes) };
}

function listDrawn(resources: PDFDict | undefined, forms: ReadonlyMap<PDFRawStream, Content>): Drawn {
  const named = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return {
    form: (operand) => {
      const form = named?.lookup(PDFName.of(operand.slice(1)));
      return form instanceof PDFRawStream ? forms.get(form) : undefined;
    },
  };
}

function replaceStream(pdf: PDFDocument, stream: PDFRawStream, bytes: Uint8Array): void {
  const dict = Object.fromEntries(
    stream.dict
      .entries()
      .filter(([key]) => !['Length', 'Filter', 'DecodeParms'].includes(key.decodeText()))
      .map(([key, value]) => [key.decodeText(), value]),
  );
  const ref = pdf.context.getObjectRef(stream);
  const packed = deflateSync(bytes, { level: 9 });
  if (ref !== undefined)
    pdf.context.assign(ref, pdf.context.stream(packed, { ...dict, Filter: 'FlateDecode' }));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const artifact = '/Artifact BMC';

function rewrite(
  content: Content,
  drawn: Drawn,
  isDecoration: (mcid: number) => boolean,
): { bytes: Uint8Array; mcids: number[] } {
  const { bytes, operations } = content;
  const rounded = operations
    .filter(({ operator }) => placers.has(operator))
    .map((operation) => ({ ...operation, text: roundNumbers(readText(bytes, operation)) }));
  const { spans, marks: empty } = findDecoration(content, drawn);
  const wrapped = spans.flatMap(([start, end]) => [
    { start, end: start, text: `${artifact}\n` },
    { start: end, end, text: '\nEMC\n' },
  ]);
  const unmarked = empty.filter(({ mcid }) => isDecoration(mcid));
  const renamed = unmarked.map(({ operation: { start, end } }) => ({ start, end, text: artifact }));
  return {
    bytes: applyEdits(bytes, [...rounded, ...wrapped, ...renamed]),
    mcids: unmarked.map(({ mcid }) => mcid),
  };
}

/** A thousandth of a CSS pixel is finer than any printer; Chromium writes three digits more. */
function roundNumbers(text: string): string {
  return text.replace(/-?\d*\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))));
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(bytes.subarray(from, start), Buffer.from(text));
    from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
