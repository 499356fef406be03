/** Decides the points of PDF/UA-1 that a program can decide, from the file's own objects. */
import {
  decodePDFRawStream,
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { readOperations } from '../../../src/export/pdf/content-stream.ts';
import {
  asElement,
  listElements,
  listKids,
  readParents,
  readStructureRoot,
  typeOf,
} from '../../../src/export/pdf/structure-tree.ts';

const name = (text: string) => PDFName.of(text);

/** Lists what breaks a rule, in words; an empty list is what a test wants. */
export async function findFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...checkCatalog(pdf),
    ...checkElements(pdf),
    ...checkHeadings(pdf),
    ...checkContents(pdf),
    ...checkAnnotations(pdf),
    ...checkFonts(pdf),
  ];
}

function checkCatalog({ catalog }: PDFDocument): string[] {
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'));
  const shown = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle'));
  return [
    ...(String(marked) === 'true' ? [] : ['not marked']),
    ...(String(shown) === 'true' ? [] : ['title not displayed']),
    ...(catalog.has(name('Lang')) ? [] : ['no language']),
    ...(catalog.has(name('Metadata')) ? [] : ['no XMP']),
  ];
}

function checkElements(pdf: PDFDocument): string[] {
  const roles = readStructureRoot(pdf)?.lookupMaybe(name('RoleMap'), PDFDict);
  return listElements(pdf).flatMap(([, element]) => {
    const type = typeOf(element);
    const kids = listKids(pdf, element.get(name('K'))).flatMap((kid) => asElement(pdf, kid) ?? []);
    const types = kids.map(typeOf);
    const mustHold = (allowed: string[]) =>
      types.every((kid) => allowed.includes(kid)) ? [] : [`${type} holds ${types}`];
    if (type === 'L') return mustHold(['LI', 'L', 'Caption']);
    if (type === 'LI') return types.length > 0 ? mustHold(['Lbl', 'LBody']) : ['LI is empty'];
    if (type === 'Table')
      return checkTable(pdf, kids, mustHold(['TR', 'THead', 'TBody', 'TFoot', 'Caption']));
    if (type === 'TR') return mustHold(['TH', 'TD']);
    if (type === 'TH' && !element.has(name('A'))) return ['TH without scope'];
    if (type === 'Figure' && !element.has(name('Alt'))) return ['Figure without alternative text'];
    if (type === 'NonStruct') return ['a group that says nothing'];
    return standard.has(type) || roles?.has(name(type)) ? [] : [`unknown type ${type}`];
  });
}
const standard = new Set(
  'Document Sect Art P H1 H2 H3 H4 Span Link Annot Figure Caption Lbl LBody TH TD THead TBody TFoot Div BlockQuote Code Note'.split(
    ' ',
  ),
);

function checkTable(pdf: PDFDocument, rows: readonly PDFDict[], faults: string[]): string[] {
  const widths = new Set(
    rows.filter((row) => typeOf(row) === 'TR').map((row) => listKids(pdf, row.get(name('K'))).length),
  );
  return widths.size > 1 ? [...faults, `rows of ${[...widths]} cells`] : faults;
}

function checkHeadings(pdf: PDFDocument): string[] {
  const levels = listElements(pdf).flatMap(
    ([, element]) => Number(/^H([1-6])$/.exec(typeOf(element))?.[1] ?? []) || [],
  );
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} behind H${levels[index - 1]}`] : [],
  );
}

/** Everything that is painted is content of an element, which knows it, or an artefact. */
function checkContents(pdf: PDFDocument): string[] {
  const parents = readParents(pdf);
  return pdf.getPages().flatMap(({ node }, index) => {
    const stream = pdf.context.lookup(node.get(name('Contents')));
    if (!(stream instanceof PDFRawStream)) return [`page ${index + 1} has no content`];
    const list = parents.get(node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1);
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    return checkMarks(text, list).map((fault) => `page ${index + 1}: ${fault}`);
  });
}

function checkMarks(text: string, parents: PDFArray | undefined): string[] {
  const paints = new Set('f F f* B B* b b* S s sh Do Tj TJ'.split(' '));
  const faults: string[] = [];
  let depth = 0;
  for (const { operator, start, end } of readOperations(text)) {
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1;
      const mcid = /\/MCID (\d+)/.exec(text.slice(start, end))?.[1];
      const parent = mcid === undefined ? undefined : parents?.get(Number(mcid));
      if (mcid !== undefined && !(parent && 'objectNumber' in (parent as PDFRef)))
        faults.push(`mark ${mcid} has no element`);
    } else if (operator === 'EMC') depth -= 1;
    else if (depth === 0 && paints.has(operator)) faults.push(`${operator} outside of all marks`);
  }
  return depth === 0 ? faults : [...faults, 'marks do not close'];
}

function checkAnnotations(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }) => {
    const annotations = node.Annots()?.asArray() ?? [];
    const order = annotations.length === 0 || String(node.get(name('Tabs'))) === '/S' ? [] : ['no tab order'];
    const faults = annotations.flatMap((ref) => {
      const annotation = pdf.context.lookup(ref, PDFDict);
      return [
        ...(annotation.has(name('Contents')) ? [] : ['annotation without words']),
        ...(annotation.has(name('StructParent')) ? [] : ['annotation outside of the structure']),
      ];
    });
    return [...order, ...faults];
  });
}

function checkFonts(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || String(object.get(name('Type'))) !== '/Font') return [];
    const subtype = String(object.get(name('Subtype')));
    if (subtype === '/Type0') return object.has(name('ToUnicode')) ? [] : ['font without code points'];
    if (subtype === '/Type3') return ['a Type 3 font'];
    const embedded = object.lookupMaybe(name('FontDescriptor'), PDFDict)?.has(name('FontFile2'));
    return embedded ? [] : [`${String(object.get(name('BaseFont')))} is not embedded`];
  });
}
