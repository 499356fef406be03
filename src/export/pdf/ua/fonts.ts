/** Checks that text can be shown everywhere, and read as characters. */
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { readStream } from '../content-stream.ts';
import { faultIf, type UaFault } from './fault.ts';

const name = (text: string) => PDFName.of(text);

/** Checks all fonts of a document. */
export function checkFonts(pdf: PDFDocument): UaFault[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) return [];
    const subtype = object.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? '';
    if (subtype === 'Type0') return checkComposite(object);
    const isEmbedded = hasFile(object.lookupMaybe(name('FontDescriptor'), PDFDict));
    const hasGidMap =
      object.lookup(name('CIDToGIDMap')) instanceof PDFStream ||
      object.get(name('CIDToGIDMap')) === name('Identity');
    return [
      ...faultIf(!isEmbedded, '31-009', `${String(object.get(name('BaseFont')))} is not embedded`),
      ...faultIf(subtype === 'CIDFontType2' && !hasGidMap, '31-005', 'a font without a map of its glyphs'),
      ...faultIf(!subtype.startsWith('CIDFont'), '31-027', `${subtype} font`),
    ];
  });
}

function hasFile(descriptor: PDFDict | undefined): boolean {
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)) ?? false);
}

/** Code points of a font that maps its glyphs: none may be 0, a byte order mark or its mirror. */
function checkComposite(font: PDFDict): UaFault[] {
  const map = font.lookup(name('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return [{ point: '31-027', says: 'a font without code points' }];
  const targets = [...readStream(map).matchAll(/^<[\da-f]+> (?:<[\da-f]+> )?<([\da-f]+)>$/gim)].map(
    ([, to = '']) => to,
  );
  const encoding = font.get(name('Encoding'));
  return [
    ...faultIf(encoding !== name('Identity-H'), '31-006', `encoding ${String(encoding)}`),
    ...faultIf(
      targets.some((to) => /^0+$/.test(to)),
      '31-028',
      'a glyph without a code point',
    ),
    ...faultIf(
      targets.some((to) => /^f(?:eff|ffe)$/i.test(to)),
      '31-029',
      'a glyph that is no character',
    ),
  ];
}
