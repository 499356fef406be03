/** Checks links and notes: that they have words and stand in the structure. */
import { PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { asElement, readParentTree, typeOf } from '../structure-tree.ts';
import { faultIf, type UaFault } from './fault.ts';

const name = (text: string) => PDFName.of(text);

/** The annotations that we make, the elements that hold them, and the points that say so. */
const kinds: Readonly<
  Record<string, { readonly in: string; readonly point: string; readonly words: string }>
> = {
  Link: { in: 'Link', point: '28-011', words: '28-012' },
  Text: { in: 'Annot', point: '28-002', words: '28-004' },
};

/** Checks all annotations of all pages, and the order in which keys go through them. */
export function checkAnnotations(pdf: PDFDocument): UaFault[] {
  const parents = readParentTree(pdf);
  return pdf.getPages().flatMap(({ node }) => {
    const annotations = node.Annots()?.asArray() ?? [];
    const isUnordered = annotations.length > 0 && node.get(name('Tabs')) !== name('S');
    return [
      ...faultIf(isUnordered, '28-008', 'no tab order'),
      ...annotations.flatMap((ref) => {
        const annotation = pdf.context.lookup(ref, PDFDict);
        const subtype = annotation.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? '';
        const kind = kinds[subtype];
        if (kind === undefined) return [{ point: '28-006', says: `annotation ${subtype}` }];
        const key = annotation.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber() ?? -1;
        const element = asElement(pdf, parents.get(key));
        const place = element === undefined ? 'nothing' : typeOf(element);
        return [
          ...faultIf(place !== kind.in, kind.point, `${subtype} in ${place}`),
          ...faultIf(!annotation.has(name('Contents')), kind.words, `${subtype} without words`),
        ];
      }),
    ];
  });
}
