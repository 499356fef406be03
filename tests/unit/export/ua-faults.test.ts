import { PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { findFaults } from '../../../src/export/pdf/ua/find-faults.ts';
import { content, listOf, makeTaggedPdf, type TaggedPdf } from './tagged-pdf.ts';

const name = (text: string) => PDFName.of(text);
const rename = (part: string, type: string) => (made: TaggedPdf) =>
  made.find(part).set(name('S'), name(type));
const remove = (part: string, key: string) => (made: TaggedPdf) => made.find(part).delete(name(key));
const put = (part: string, key: string, value: object) => (made: TaggedPdf) =>
  made.find(part).set(name(key), made.pdf.context.obj(value as never));
const paint =
  (from: string, to: string) =>
  ({ paint: set }: TaggedPdf) =>
    set(content.replace(from, to));
const inCatalog =
  (key: string, value?: object) =>
  ({ pdf }: TaggedPdf) =>
    value ? pdf.catalog.set(name(key), pdf.context.obj(value as never)) : pdf.catalog.delete(name(key));
const mapTo =
  (to: string) =>
  ({ find, pdf }: TaggedPdf) =>
    find('font').set(name('ToUnicode'), pdf.context.register(pdf.context.stream(`<0001> <${to}>`)));

function makeNote(element: PDFDict): void {
  element.set(name('S'), name('Note'));
  element.set(name('ID'), PDFHexString.fromText('one'));
}

function putForm({ pdf }: TaggedPdf, content: string, entries: object): void {
  const form = pdf.context.stream(content, { Subtype: 'Form', ...entries });
  const forms = pdf.getPage(0).node.Resources()?.lookup(name('XObject'), PDFDict);
  forms?.set(name('X0'), pdf.context.register(form));
}

/** A failure condition, what is done, and how a document gets there. */
const breaches: readonly (readonly [string, string, (made: TaggedPdf) => unknown])[] = [
  ['01-003', 'an artifact in tagged content', paint('<0001> Tj', '/Artifact BMC <0001> Tj EMC')],
  ['01-004', 'tagged content in an artifact', paint('Tm <0001>', 'Tm /P <</MCID 1>> BDC EMC <0001>')],
  ['01-005', 'painting outside of all marks', paint('/H1', '0 0 5 5 re f /H1')],
  ['01-005', 'text outside of all marks', paint('/H1', 'BT <0001> Tj ET /H1')],
  ['01-005', 'a mark without an element', paint('MCID 0', 'MCID 9')],
  ['01-005', 'a mark that does not close', paint('ET EMC', 'ET')],
  ['01-005', 'no marks', inCatalog('MarkInfo')],
  ['01-005', 'no structure', inCatalog('StructTreeRoot')],
  ['01-006', 'text in a section', ({ find }) => listOf(find('sect'), 'K').push(PDFNumber.of(1))],
  ['01-006', 'an element that knows no parent', remove('p', 'P')],
  ['01-006', 'a group that says nothing', rename('sect', 'NonStruct')],
  ['01-007', 'suspects', inCatalog('MarkInfo', { Marked: true, Suspects: true })],
  ['02-001', 'a type without a role', rename('p', 'Words')],
  ['02-001', 'a role that is no standard type', put('root', 'RoleMap', { Strong: 'Bold' })],
  ['02-004', 'a role for a standard type', put('root', 'RoleMap', { Strong: 'Span', P: 'Span' })],
  ['06-001', 'no metadata', inCatalog('Metadata')],
  ['06-003', 'no title', ({ pdf }) => pdf.catalog.set(name('Metadata'), pdf.context.stream('<dc:title/>'))],
  ['07-001', 'a title that is not displayed', inCatalog('ViewerPreferences', { DisplayDocTitle: false })],
  ['09-004', 'a cell outside of a row', rename('tr', 'TBody')],
  ['09-004', 'rows of different length', ({ find }) => listOf(find('tr 2'), 'K').remove(0)],
  ['09-005', 'an item outside of a list', rename('l', 'Div')],
  ['09-005', 'an item without a body', rename('lbody', 'P')],
  ['09-005', 'an empty item', put('li', 'K', [])],
  ['11-001', 'no language', inCatalog('Lang')],
  ['13-004', 'a figure without words', remove('figure', 'Alt')],
  [
    '13-004',
    'a figure with empty words',
    ({ find }) => find('figure').set(name('Alt'), PDFHexString.fromText(' ')),
  ],
  ['14-002', 'a first heading that is no H1', rename('h1', 'H2')],
  ['14-003', 'a skipped level', rename('p', 'H3')],
  ['14-007', 'a heading without a level', rename('p', 'H')],
  ['15-003', 'a header cell without its scope', remove('th', 'A')],
  ['17-002', 'a formula without words', rename('p', 'Formula')],
  ['19-003', 'a note without an identifier', rename('p', 'Note')],
  ['19-004', 'notes with one identifier', (made) => ['p', 'td'].map((part) => makeNote(made.find(part)))],
  ['20-001', 'optional content', inCatalog('OCProperties', {})],
  ['21-001', 'embedded files', inCatalog('Names', { EmbeddedFiles: {} })],
  ['25-001', 'a form to fill in', inCatalog('AcroForm', {})],
  ['28-002', 'a note outside of the structure', remove('note annotation', 'StructParent')],
  ['28-004', 'a note without words', remove('note annotation', 'Contents')],
  ['28-006', 'an annotation of another kind', put('note annotation', 'Subtype', name('Stamp'))],
  ['28-008', 'no tab order', ({ pdf }) => pdf.getPage(0).node.delete(name('Tabs'))],
  ['28-011', 'a link in another element', rename('link', 'Span')],
  ['28-012', 'a link without words', remove('link annotation', 'Contents')],
  ['30-001', 'a form from another file', (made) => putForm(made, '', { Ref: {} })],
  [
    '30-002',
    'a marked form that is drawn twice',
    (made) => {
      putForm(made, '/P <</MCID 0>> BDC 0 0 5 5 re f EMC', { StructParents: 0 });
      made.paint(content.replace('/X0 Do EMC', 'EMC /X0 Do /X0 Do'));
    },
  ],
  ['31-005', 'no map to the glyphs', remove('inner font', 'CIDToGIDMap')],
  ['31-006', 'an encoding of its own', put('font', 'Encoding', name('GBK'))],
  ['31-009', 'a font that is not embedded', remove('descriptor', 'FontFile2')],
  ['31-027', 'no code points', remove('font', 'ToUnicode')],
  ['31-028', 'the code point 0', mapTo('0000')],
  ['31-029', 'a byte order mark', mapTo('FEFF')],
  ['31-030', 'a glyph that no font has', paint('<0001>', '<00010000>')],
];

it('finds nothing in a document that is as it should be', async () => {
  expect(findFaults((await makeTaggedPdf()).pdf)).toEqual([]);
});

it.each(breaches)('finds %s: %s', async (point, _, breach) => {
  const made = await makeTaggedPdf();
  breach(made);
  expect(findFaults(made.pdf).map((fault) => fault.point)).toContain(point);
});
