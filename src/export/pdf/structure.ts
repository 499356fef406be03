/** Completes the structure that Chromium writes, as PDF/UA-1 asks. */
import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Types of ISO 32000-1, 14.8.4; whatever else Chromium writes gets a role. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);
const roles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Note', Title: 'P' };

/** Maps foreign types, gives list items their body, and makes sections of the document's first level. */
export function completeStructure(pdf: PDFDocument): void {
  const tree = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (tree === undefined) return;
  const elements = listElements(pdf, tree);
  const foreign = new Set<string>();
  for (const [ref, element] of elements) {
    const type = typeOf(element);
    if (!standardTypes.has(type)) foreign.add(type);
    if (type === 'LI') wrapItemBody(pdf, ref, element);
    if (type === 'Document') nameSections(pdf, element);
  }
  const map = Object.fromEntries([...foreign].sort().map((type) => [type, roles[type] ?? 'Div']));
  if (foreign.size > 0) tree.set(PDFName.of('RoleMap'), pdf.context.obj(map));
}

/** Lists all structure elements, parents first. */
export function listElements(pdf: PDFDocument, tree: PDFDict): [PDFRef, PDFDict][] {
  const found: [PDFRef, PDFDict][] = [];
  const visit = (object: PDFObject | undefined) => {
    for (const child of kidsOf(pdf, object)) {
      const element = pdf.context.lookup(child);
      if (!(child instanceof PDFRef && element instanceof PDFDict && element.has(PDFName.of('S')))) continue;
      found.push([child, element]);
      visit(element.get(PDFName.of('K')));
    }
  };
  visit(tree.get(PDFName.of('K')));
  return found;
}

export function typeOf(element: PDFDict): string {
  return element.lookup(PDFName.of('S'), PDFName).decodeText();
}

function kidsOf(pdf: PDFDocument, kids: PDFObject | undefined): PDFObject[] {
  const value = pdf.context.lookup(kids);
  if (value === undefined || kids === undefined) return [];
  return 'asArray' in value ? (value as PDFArray).asArray() : [kids];
}

/** An item's kids are a label and a body, nothing else. */
function wrapItemBody(pdf: PDFDocument, ref: PDFRef, item: PDFDict): void {
  const kids = kidsOf(pdf, item.get(PDFName.of('K')));
  const isLabel = (kid: PDFObject) => {
    const element = pdf.context.lookup(kid);
    return (
      element instanceof PDFDict && element.has(PDFName.of('S')) && ['Lbl', 'LBody'].includes(typeOf(element))
    );
  };
  const inside = kids.filter((kid) => !isLabel(kid));
  if (inside.length === 0) return;
  const body = pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: inside }));
  for (const kid of inside) {
    const element = pdf.context.lookup(kid);
    if (element instanceof PDFNumber) moveParent(pdf, item, element.asNumber(), ref, body);
    else if (element instanceof PDFDict && element.has(PDFName.of('P'))) element.set(PDFName.of('P'), body);
  }
  item.set(PDFName.of('K'), pdf.context.obj([...kids.filter(isLabel), body]));
}

/** Tells the parent tree that marked content has a new parent. */
function moveParent(pdf: PDFDocument, item: PDFDict, mcid: number, from: PDFRef, to: PDFRef): void {
  const page = item.lookupMaybe(PDFName.of('Pg'), PDFDict);
  const key = page?.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  if (key === undefined) return;
  for (const [number, parents] of listParents(pdf)) {
    if (number === key && parents.get(mcid) === from) parents.set(mcid, to);
  }
}

function listParents(pdf: PDFDocument): [number, PDFArray][] {
  const found: [number, PDFArray][] = [];
  const visit = (node: PDFDict | undefined) => {
    const pairs = kidsOf(pdf, node?.get(PDFName.of('Nums')));
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const value = pdf.context.lookup(pairs[index + 1]);
      const number = pairs[index];
      if (number instanceof PDFNumber && value !== undefined && 'asArray' in value)
        found.push([number.asNumber(), value as PDFArray]);
    }
    for (const kid of kidsOf(pdf, node?.get(PDFName.of('Kids')))) visit(pdf.context.lookup(kid, PDFDict));
  };
  visit(
    pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookupMaybe(PDFName.of('ParentTree'), PDFDict),
  );
  return found;
}

function nameSections(pdf: PDFDocument, document: PDFDict): void {
  for (const kid of kidsOf(pdf, document.get(PDFName.of('K')))) {
    const element = pdf.context.lookup(kid);
    if (element instanceof PDFDict && element.has(PDFName.of('S')) && typeOf(element) === 'NonStruct')
      element.set(PDFName.of('S'), PDFName.of('Sect'));
  }
}

/** Says in words what links lead to: `texts` has the link's words by its address. */
export function describeLinks(pdf: PDFDocument, texts: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = pdf.context.lookup(annotation);
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const text = texts.get(addressOf(link));
      if (text !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    }
  }
}

function addressOf(link: PDFDict): string {
  const target = link.get(PDFName.of('Dest'));
  if (target instanceof PDFName) return `#${target.decodeText()}`;
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return uri !== undefined && 'decodeText' in uri ? (uri as PDFHexString).decodeText() : '';
}
