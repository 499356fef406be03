/** Makes a small tagged PDF by hand, one of each kind of thing that ours have, so that tests can break it. */
import {
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export interface TaggedPdf {
  readonly pdf: PDFDocument;
  /** Looks a part up by the name it has below. */
  readonly find: (name: string) => PDFDict;
  /** Replaces the page's content. */
  readonly paint: (content: string) => void;
}

export const content = [
  '/H1 <</MCID 0>> BDC BT /F0 12 Tf <0001> Tj ET EMC',
  '/P <</MCID 1>> BDC BT <0001> Tj ET EMC',
  '/Figure <</MCID 2>> BDC 0 0 9 9 re f /X0 Do EMC',
  '/Artifact <</Type /Pagination /Subtype /Footer>> BDC BT 1 0 0 1 9 9 Tm <0001> Tj ET EMC',
].join('\n');

/** Makes it; it has no fault. */
export async function makeTaggedPdf(): Promise<TaggedPdf> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const page = pdf.addPage([300, 200]);
  const parts = new Map<string, PDFRef>();
  const find = (name: string) => context.lookup(parts.get(name) as PDFRef, PDFDict);
  const register = (name: string, object: PDFObject) => {
    const ref = context.register(object);
    parts.set(name, ref);
    return ref;
  };
  const element = (name: string, type: string, kids: readonly (PDFRef | number)[], more = {}) => {
    const ref = register(
      name,
      context.obj({ Type: 'StructElem', S: type, Pg: page.ref, K: [...kids], ...more }),
    );
    for (const kid of kids)
      if (typeof kid !== 'number') context.lookup(kid, PDFDict).set(PDFName.of('P'), ref);
    return ref;
  };
  const annotate = (name: string, subtype: string, type: string, key: number) => {
    const words = { Contents: PDFHexString.fromText('字'), StructParent: key, Rect: [0, 0, 9, 9] };
    const annotation = register(
      `${name} annotation`,
      context.obj({ Type: 'Annot', Subtype: subtype, ...words }),
    );
    const kid = context.obj({ Type: 'OBJR', Obj: annotation, Pg: page.ref });
    return { annotation, element: element(name, type, [], { K: [kid] }) };
  };
  const link = annotate('link', 'Link', 'Link', 1);
  const note = annotate('note', 'Text', 'Annot', 2);
  const [h1, p] = [element('h1', 'H1', [0]), element('p', 'P', [1])];
  const figure = element('figure', 'Figure', [2], { Alt: PDFHexString.fromText('图') });
  const item = element('li', 'LI', [element('lbody', 'LBody', [element('strong', 'Strong', [])])]);
  const scope = { A: [{ O: 'Table', Scope: 'Column' }] };
  const rows = [
    element('tr', 'TR', [element('th', 'TH', [], scope), element('th 2', 'TH', [], scope)]),
    element('tr 2', 'TR', [element('td', 'TD', []), element('td 2', 'TD', [])]),
  ];
  const inside = [
    h1,
    p,
    figure,
    element('l', 'L', [item]),
    element('table', 'Table', rows),
    link.element,
    note.element,
  ];
  const document = element('document', 'Document', [element('sect', 'Sect', inside)]);
  const numbers = register(
    'parents',
    context.obj({ Nums: [0, [h1, p, figure], 1, link.element, 2, note.element] }),
  );
  const root = { Type: 'StructTreeRoot', K: [document], ParentTree: numbers, RoleMap: { Strong: 'Span' } };
  context.lookup(document, PDFDict).set(PDFName.of('P'), register('root', context.obj(root)));
  const set = (key: string, value: PDFObject) => catalog.set(PDFName.of(key), value);
  set('StructTreeRoot', parts.get('root') as PDFRef);
  set('MarkInfo', context.obj({ Marked: true }));
  set('ViewerPreferences', context.obj({ DisplayDocTitle: true }));
  set('Lang', PDFString.of('zh-CN'));
  const xmp =
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">题</rdf:li></rdf:Alt></dc:title></rdf:Description>';
  set('Metadata', context.register(context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' })));
  const form = register(
    'form',
    context.stream('0 0 5 5 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 5, 5] }),
  );
  const { node } = page;
  const entries = {
    StructParents: 0,
    Tabs: 'S',
    Resources: { Font: { F0: addFont(pdf, register) }, XObject: { X0: form } },
    Annots: [link.annotation, note.annotation],
  };
  for (const [key, value] of context.obj(entries).entries()) node.set(key, value);
  const paint = (text: string) => node.set(PDFName.of('Contents'), context.register(context.stream(text)));
  paint(content);
  return { pdf, find, paint };
}

function addFont({ context }: PDFDocument, register: (name: string, object: PDFObject) => PDFRef): PDFRef {
  const map = context.register(context.stream('1 beginbfchar\n<0001> <5B57>\nendbfchar'));
  register('map', context.obj({}));
  const descriptor = register(
    'descriptor',
    context.obj({ Type: 'FontDescriptor', FontFile2: context.register(context.stream('')) }),
  );
  const inner = {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
  };
  const descendant = register('inner font', context.obj(inner));
  const outer = {
    Type: 'Font',
    Subtype: 'Type0',
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  };
  return register('font', context.obj(outer));
}

/** Reads the list that an entry holds, to change it. */
export function listOf(dict: PDFDict, key: string): PDFArray {
  return dict.lookup(PDFName.of(key)) as PDFArray;
}
