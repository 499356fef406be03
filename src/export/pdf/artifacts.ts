/** Marks as artifacts what Chromium paints outside of the structure: grounds, lines and other decoration. */
import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Operation, readOperations } from './content-stream.ts';

const pathStarters = new Set(['m', 're']);
const painters = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

interface Content {
  readonly bytes: Uint8Array;
  readonly operations: readonly Operation[];
}

/** Wraps every painting operator that stands outside of marked content, on pages and in forms that have marks. */
export function markArtifacts(pdf: PDFDocument): void {
  const forms = readForms(pdf);
  for (const page of pdf.getPages()) {
    const ref = page.node.get(PDFName.of('Contents'));
    const stream = pdf.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    replaceStream(pdf, stream, page.node.Resources(), readContent(stream), forms);
  }
  for (const [stream, content] of forms) {
    if (hasMarks(content))
      replaceStream(pdf, stream, stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), content, forms);
  }
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

function hasMarks({ operations }: Content): boolean {
  return operations.some(({ operator }) => operator === 'BDC' || operator === 'BMC');
}

function replaceStream(
  pdf: PDFDocument,
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  content: Content,
  forms: ReadonlyMap<PDFRawStream, Content>,
): void {
  const drawn = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const paints = ({ operator, operand }: Operation) => {
    if (operator !== 'Do') return operator === 'sh';
    const form = drawn?.lookup(PDFName.of(operand.slice(1)));
    const inner = form instanceof PDFRawStream ? forms.get(form) : undefined;
    return inner === undefined || !hasMarks(inner);
  };
  const marked = wrapUnmarked(content, paints);
  if (marked === undefined) return;
  const dict = Object.fromEntries(
    stream.dict
      .entries()
      .filter(([key]) => !['Length', 'Filter', 'DecodeParms'].includes(key.decodeText()))
      .map(([key, value]) => [key.decodeText(), value]),
  );
  const ref = pdf.context.getObjectRef(stream);
  if (ref !== undefined) pdf.context.assign(ref, pdf.context.flateStream(marked, dict));
}

/** Puts `/Artifact BMC` and `EMC` around unmarked painting; a path is wrapped whole. */
function wrapUnmarked(
  { bytes, operations }: Content,
  paints: (operation: Operation) => boolean,
): Uint8Array | undefined {
  const spans: [number, number][] = [];
  let depth = 0;
  let pathStart = -1;
  for (const operation of operations) {
    const { operator, start, end } = operation;
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth > 0) continue;
    else if (pathStarters.has(operator)) pathStart = pathStart < 0 ? start : pathStart;
    else if (operator === 'n') pathStart = -1;
    else if (painters.has(operator)) {
      spans.push([pathStart < 0 ? start : pathStart, end]);
      pathStart = -1;
    } else if (paints(operation)) spans.push([start, end]);
  }
  return spans.length === 0 ? undefined : wrapSpans(bytes, spans);
}

function wrapSpans(bytes: Uint8Array, spans: readonly [number, number][]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    parts.push(bytes.subarray(from, start), Buffer.from('/Artifact BMC\n'));
    parts.push(bytes.subarray(start, end), Buffer.from('\nEMC\n'));
    from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
