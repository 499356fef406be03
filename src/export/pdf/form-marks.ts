/**
 * Gives the marks within a form to the form. Chromium before 150 numbers them as if they stood on the page itself, where
 * readers do not look for them: figures and words with a transparent ground had no place in the structure.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { asForm, readStream } from './content-stream.ts';
import { asElement, listKids, readParents, readParentTree, readStructureRoot } from './structure-tree.ts';

const name = (text: string) => PDFName.of(text);

/** Changes nothing where forms have their own marks already, as those of later browsers do. */
export function ownFormMarks(pdf: PDFDocument): void {
  const parents = readParents(pdf);
  const numbers = readStructureRoot(pdf)
    ?.lookupMaybe(name('ParentTree'), PDFDict)
    ?.lookupMaybe(name('Nums'), PDFArray);
  if (numbers === undefined) return;
  let nextKey = Math.max(-1, ...readParentTree(pdf).keys()) + 1;
  for (const { node, ref: page } of pdf.getPages()) {
    const list = parents.get(node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1);
    for (const [ref, form] of listForms(pdf, node.Resources())) {
      const marks = form.dict.has(name('StructParents')) ? [] : readMarks(form);
      const owned = marks.flatMap((mcid) => {
        const element = list?.get(mcid);
        return element instanceof PDFRef ? [[mcid, element] as const] : [];
      });
      if (owned.length === 0) continue;
      const own: (PDFRef | null)[] = Array(Math.max(...owned.map(([mcid]) => mcid)) + 1).fill(null);
      for (const [mcid, element] of owned) {
        own[mcid] = element;
        list?.set(mcid, PDFNull);
        pointAt(pdf, element, { mcid, page, form: ref });
      }
      form.dict.set(name('StructParents'), PDFNumber.of(nextKey));
      numbers.push(PDFNumber.of(nextKey));
      numbers.push(pdf.context.obj(own));
      nextKey += 1;
    }
  }
  readStructureRoot(pdf)?.set(name('ParentTreeNextKey'), PDFNumber.of(nextKey));
}

/** Lists the forms that something draws, and those that they draw themselves. */
function listForms(pdf: PDFDocument, resources: PDFDict | undefined): [PDFRef, PDFRawStream][] {
  const named = resources?.lookupMaybe(name('XObject'), PDFDict)?.values() ?? [];
  return named.flatMap((ref) => {
    const form = asForm(pdf.context.lookup(ref));
    if (!(ref instanceof PDFRef) || form === undefined) return [];
    return [[ref, form] as [PDFRef, PDFRawStream], ...listForms(pdf, readResources(form))];
  });
}

const readResources = ({ dict }: PDFRawStream) => dict.lookupMaybe(name('Resources'), PDFDict);

function readMarks(form: PDFRawStream): number[] {
  return [...readStream(form).matchAll(/\/MCID\s+(\d+)/g)].map(([, mcid]) => Number(mcid));
}

interface Mark {
  readonly mcid: number;
  readonly page: PDFRef;
  readonly form: PDFRef;
}

/** Lets an element's kid say that its mark stands within a form. */
function pointAt(pdf: PDFDocument, ref: PDFRef, { mcid, page, form }: Mark): void {
  const element = asElement(pdf, ref);
  if (element === undefined) return;
  const isMark = (kid: PDFObject) =>
    kid instanceof PDFNumber
      ? kid.asNumber() === mcid && element.get(name('Pg')) === page
      : kid instanceof PDFDict &&
        kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber() === mcid &&
        (kid.get(name('Pg')) ?? element.get(name('Pg'))) === page;
  const kids = listKids(pdf, element.get(name('K'))).map((kid) =>
    isMark(kid) ? pdf.context.obj({ Type: 'MCR', Pg: page, Stm: form, MCID: mcid }) : kid,
  );
  element.set(name('K'), pdf.context.obj(kids));
}
