import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { markArtifacts } from '../../../src/export/pdf/artifacts.ts';
import { readStream } from '../../../src/export/pdf/content-stream.ts';
import { makeTaggedPdf } from './tagged-pdf.ts';

/** A page of 300 x 200 pt, painted with some content; white space is one space. */
async function mark(content: string): Promise<string> {
  const { pdf, paint } = await makeTaggedPdf();
  paint(content);
  markArtifacts(pdf);
  const stream = pdf.context.lookup(pdf.getPage(0).node.get(PDFName.of('Contents')));
  return readStream(stream as PDFRawStream)
    .replace(/\s+/g, ' ')
    .trim();
}

const running = (side: string) => `/Artifact <</Type /Pagination /Subtype /${side}>> BDC`;

it.each([
  ['a foot', '.5 0 0 -.5 0 200 cm BT 1 0 0 -1 0 380 Tm <01> Tj ET', running('Footer')],
  ['a head', 'q 1 0 0 1 0 90 cm Q 1 0 0 1 0 90 cm BT 1 0 0 1 0 100 Tm <01> Tj ET', running('Header')],
  ['text in between', 'BT 1 0 0 1 0 100 Tm <01> Tj ET', '/Artifact BMC'],
])('names %s', async (_, content, artifact) => {
  expect(await mark(content)).toBe(content.replace('BT', `${artifact} BT`).replace(' ET', ' ET EMC'));
});

it('wraps a path with its construction, and leaves clips alone', async () => {
  expect(await mark('0 0 1 1 re W n 0 0 5 5 re f')).toBe('0 0 1 1 re W n /Artifact BMC 0 0 5 5 re f EMC');
});

it('keeps the lines of a figure, and takes marks without text from other elements', async () => {
  const [figure, paragraph] = [
    '/Figure <</MCID 2>> BDC 0 0 5 5 re f EMC',
    '/P <</MCID 1>> BDC 0 0 5 5 re f EMC',
  ];
  expect(await mark(figure)).toBe(figure);
  expect(await mark(paragraph)).toBe('/Artifact BMC 0 0 5 5 re f EMC');
});
