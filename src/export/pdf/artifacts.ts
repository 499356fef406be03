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
import { type Operation, readOperations } from './content-stream.ts';
import { isMeaningfulArt, type MarkedContent } from './marked-content.ts';

const pathStarters = new Set(['m', 're']);
const painters = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const writers = new Set(['Tj', 'TJ', "'", '"']);
/** Operators that only say where: they take most of a stream's bytes. */
const placers = new Set(['m', 'l', 'c', 're', 'Td']);

interface Content {
  readonly bytes: Uint8Array;
  readonly operations: readonly Operation[];
}

/** Says what an operation means: which forms it draws hold marks or text of their own. */
interface Drawn {
  /** Forms that a `Do` may name. */
  readonly form: (operand: string) => Content | undefined;
}

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
    if (!hasOperator(content, new Set(['BDC', 'BMC']))) continue;
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

function hasOperator({ operations }: Content, operators: ReadonlySet<string>): boolean {
  return operations.some(({ operator }) => operators.has(operator));
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
  { bytes, operations }: Content,
  drawn: Drawn,
  isDecoration: (mcid: number) => boolean,
): { bytes: Uint8Array; mcids: number[] } {
  const edits: Edit[] = [];
  const mcids: number[] = [];
  const open: { operation: Operation; means: boolean }[] = [];
  let pathStart = -1;
  const wrap = (start: number, end: number) => {
    edits.push({ start, end: start, text: `${artifact}\n` }, { start: end, end, text: '\nEMC\n' });
  };
  for (const operation of operations) {
    const { operator, start, end, operand } = operation;
    if (placers.has(operator)) edits.push({ start, end, text: roundNumbers(readText(bytes, operation)) });
    const inner = operator === 'Do' ? drawn.form(operand) : undefined;
    const writes = writers.has(operator) || (inner !== undefined && hasOperator(inner, writers));
    const isImage = operator === 'Do' && inner === undefined;
    if (operator === 'BDC' || operator === 'BMC') open.push({ operation, means: false });
    else if (operator === 'EMC') {
      const span = open.pop();
      const mcid = Number(/\/MCID\s+(\d+)/.exec(readText(bytes, span?.operation))?.[1] ?? Number.NaN);
      if (span === undefined || span.means || Number.isNaN(mcid) || !isDecoration(mcid)) continue;
      edits.push({ start: span.operation.start, end: span.operation.end, text: artifact });
      mcids.push(mcid);
    } else if (open.length > 0) {
      const span = open.at(-1);
      if (span && (writes || isImage || operator === 'sh')) span.means = true;
    } else if (pathStarters.has(operator)) pathStart = pathStart < 0 ? start : pathStart;
    else if (operator === 'n') pathStart = -1;
    else if (painters.has(operator)) {
      wrap(pathStart < 0 ? start : pathStart, end);
      pathStart = -1;
    } else if (operator === 'sh' || writers.has(operator)) wrap(start, end);
    else if (operator === 'Do' && (inner === undefined || !hasOperator(inner, new Set(['BDC', 'BMC']))))
      wrap(start, end);
  }
  return { bytes: applyEdits(bytes, edits), mcids };
}

/** A thousandth of a CSS pixel is finer than any printer; Chromium writes three digits more. */
function roundNumbers(text: string): string {
  return text.replace(/-?\d*\.\d{4,}/g, (number) => String(Number(Number(number).toFixed(3))));
}

function readText(bytes: Uint8Array, operation: Operation | undefined): string {
  return operation === undefined
    ? ''
    : Buffer.from(bytes.subarray(operation.start, operation.end)).toString('latin1');
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
