import { PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { finishPdf } from '../../../src/export/pdf/finish.ts';
import type { UaFault } from '../../../src/export/pdf/ua/fault.ts';
import { content, makeTaggedPdf, type TaggedPdf } from './tagged-pdf.ts';

const name = (text: string) => PDFName.of(text);
const metadata = { title: '题', author: '', subject: '', keywords: [], language: 'zh-CN', isoDate: '' };

/** Prints a document as a browser would, finishes it and reads what it says. */
async function finish(change: (made: TaggedPdf) => void) {
  const made = await makeTaggedPdf();
  change(made);
  const reported: UaFault[] = [];
  const bytes = await finishPdf(await made.pdf.save(), {
    metadata,
    outline: () => [],
    linkTexts: new Map(),
    source: '',
    reportFaults: (faults) => reported.push(...faults),
  });
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const xmp = Buffer.from(catalog.lookup(name('Metadata'), PDFStream).getContents()).toString();
  return {
    claims: xmp.includes('<pdfuaid:part>1</pdfuaid:part>'),
    points: reported.map(({ point }) => point),
    xmp,
  };
}

describe('the claim to PDF/UA', () => {
  it('is made for a document without faults', async () => {
    const { claims, points } = await finish(() => undefined);
    expect({ claims, points }).toEqual({ claims: true, points: [] });
  });

  it('is left out, and its reasons are told, when a figure has no words', async () => {
    const { claims, points, xmp } = await finish(({ find }) => find('figure').delete(name('Alt')));
    expect({ claims, points }).toEqual({ claims: false, points: ['13-004'] });
    expect(xmp).toContain('题');
  });
});

describe('finishing', () => {
  it('finds the marks of forms that number them as their page does (Chromium 147)', async () => {
    const { claims, points } = await finish(({ pdf, paint }) => {
      const mark = '/P <</MCID 1>> BDC BT <0001> Tj ET EMC';
      paint(content.replace('/X0 Do', '').replace(mark, '/X0 Do'));
      const resources = pdf.getPage(0).node.Resources();
      const Font = resources?.get(name('Font'));
      const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: { Font } };
      const form = pdf.context.stream(mark, entries as never);
      resources?.lookup(name('XObject'), PDFDict).set(name('X0'), pdf.context.register(form));
    });
    expect({ claims, points }).toEqual({ claims: true, points: [] });
  });

  it('lets headings begin with H1 and skip no level, nested as they were', async () => {
    const { points } = await finish(({ find }) => {
      find('h1').set(name('S'), name('H2'));
      find('p').set(name('S'), name('H4'));
    });
    expect(points).toEqual([]);
  });

  it('makes artifacts of what stands outside of all marks', async () => {
    const { points } = await finish(({ paint }) => paint(`0 0 5 5 re f BT <0001> Tj ET\n${content}`));
    expect(points).toEqual([]);
  });
});
