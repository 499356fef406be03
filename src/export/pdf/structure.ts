/** Completes the structure that Chromium writes, as PDF/UA-1 asks, and clears it of what says nothing. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import {
  asElement,
  listElements,
  listKids,
  readParents,
  readStructureRoot,
  standardTypes,
  typeOf,
} from './structure-tree.ts';

const roles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Sect', Title: 'P' };
const name = (text: string) => PDFName.of(text);

/** Maps foreign types, unwraps groups without a meaning, gives list items their body. */
export function completeStructure(pdf: PDFDocument): void {
  const root = readStructureRoot(pdf);
  if (root === undefined) return;
  nameSections(pdf);
  levelHeadings(pdf);
  const moved = unwrapGroups(pdf);
  const foreign = new Set<string>();
  for (const [ref, element] of listElements(pdf)) {
    const type = typeOf(element);
    if (!standardTypes.has(type)) foreign.add(type);
    if (type === 'LI') wrapItemBody(pdf, ref, element, moved);
    if (type === 'TD') element.delete(name('A'));
    if (type === 'TH') keepScope(pdf, element);
    if (type === 'Figure' && !element.has(name('Alt')))
      element.set(name('S'), name(typeOfFrame(pdf, element)));
  }
  retarget(pdf, moved);
  root.delete(name('IDTree'));
  const map = Object.fromEntries([...foreign].sort().map((type) => [type, roles[type] ?? 'Div']));
  if (foreign.size > 0) root.set(name('RoleMap'), pdf.context.obj(map));
}

/** A slide or a sheet is a section: what the document holds directly. */
function nameSections(pdf: PDFDocument): void {
  const [document] = listElements(pdf);
  for (const kid of listKids(pdf, document?.[1].get(name('K')))) {
    const element = asElement(pdf, kid);
    if (element !== undefined && typeOf(element) === 'NonStruct') element.set(name('S'), name('Sect'));
  }
}

/** A document without a cover has no H1 at first, and a heading may be missing: the rest move up, nested as before. */
function levelHeadings(pdf: PDFDocument): void {
  const open: number[] = [];
  for (const [, element] of listElements(pdf)) {
    const level = Number(/^H([1-6])$/.exec(typeOf(element))?.[1]);
    if (Number.isNaN(level)) continue;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.set(name('S'), name(`H${open.length}`));
  }
}

/** Which element holds now what another one held. */
type Moved = Map<PDFObject, PDFRef>;

/** Puts what a group without a meaning holds into its place; Chromium writes one for every run of text. */
function unwrapGroups(pdf: PDFDocument): Moved {
  const moved: Moved = new Map();
  // From the leaves up, so that a group's kids are unwrapped already.
  for (const [ref, element] of listElements(pdf).reverse()) {
    const kids = listKids(pdf, element.get(name('K')));
    const spread = kids.flatMap((kid) => {
      const group = asElement(pdf, kid);
      if (!(kid instanceof PDFRef) || group === undefined || !isEmptyGroup(group)) return [kid];
      moved.set(kid, ref);
      pdf.context.delete(kid);
      return listKids(pdf, group.get(name('K'))).map((inner) => moveKid(pdf, inner, group, [ref, element]));
    });
    if (spread.length !== kids.length || spread.some((kid, index) => kid !== kids[index]))
      element.set(name('K'), toArray(pdf, spread));
  }
  return moved;
}

const nonStruct = name('NonStruct');

function isEmptyGroup(element: PDFDict): boolean {
  return (
    element.get(name('S')) === nonStruct && !element.has(name('Alt')) && !element.has(name('ActualText'))
  );
}

/** Marked content says on which page it is where its new parent stands on another. */
function moveKid(pdf: PDFDocument, kid: PDFObject, from: PDFDict, [ref, to]: [PDFRef, PDFDict]): PDFObject {
  asElement(pdf, kid)?.set(name('P'), ref);
  const page = from.get(name('Pg'));
  if (page !== undefined && kid instanceof PDFDict && !kid.has(name('Pg'))) kid.set(name('Pg'), page);
  if (!(kid instanceof PDFNumber) || page === undefined) return kid;
  if (!to.has(name('Pg'))) to.set(name('Pg'), page);
  return to.get(name('Pg')) === page ? kid : pdf.context.obj({ Type: 'MCR', MCID: kid, Pg: page });
}

/** An item's kids are a label and a body, nothing else. */
function wrapItemBody(pdf: PDFDocument, ref: PDFRef, item: PDFDict, moved: Moved): void {
  const kids = listKids(pdf, item.get(name('K')));
  const isPart = (kid: PDFObject) => {
    const element = asElement(pdf, kid);
    return element !== undefined && ['Lbl', 'LBody'].includes(typeOf(element));
  };
  const inside = kids.filter((kid) => !isPart(kid));
  if (inside.length === 0) return;
  const page = item.get(name('Pg'));
  const dict = { Type: 'StructElem', S: 'LBody', P: ref, ...(page === undefined ? {} : { Pg: page }) };
  const body = pdf.context.register(pdf.context.obj(dict));
  asElement(pdf, body)?.set(name('K'), toArray(pdf, inside));
  for (const kid of inside) asElement(pdf, kid)?.set(name('P'), body);
  item.set(name('K'), toArray(pdf, [...kids.filter(isPart), body]));
  moved.set(ref, body);
}

/** What only frames a drawing and its caption is a group; the drawing inside has the words. */
function typeOfFrame(pdf: PDFDocument, figure: PDFDict): string {
  const holdsElements = listKids(pdf, figure.get(name('K'))).some((kid) => asElement(pdf, kid) !== undefined);
  return holdsElements ? 'Div' : 'Figure';
}

/** Scopes say which cells a head belongs to; Chromium's lists of heads say it again, at great length. */
function keepScope(pdf: PDFDocument, head: PDFDict): void {
  const scope = listKids(pdf, head.get(name('A'))).find((attributes) => {
    const dict = pdf.context.lookup(attributes as PDFRef);
    return dict !== undefined && 'has' in dict && (dict as PDFDict).has(name('Scope'));
  });
  head.delete(name('ID'));
  if (scope === undefined) head.delete(name('A'));
  else head.set(name('A'), scope);
}

/** Points marked content at the elements that hold it now. */
function retarget(pdf: PDFDocument, moved: Moved): void {
  for (const list of readParents(pdf).values())
    for (const [index, parent] of list.asArray().entries()) {
      let target = parent;
      for (let next = moved.get(target); next !== undefined; next = moved.get(target)) target = next;
      if (target !== parent) list.set(index, target);
    }
}

function toArray(pdf: PDFDocument, kids: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(pdf.context);
  for (const kid of kids) array.push(kid);
  return array;
}
