import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, inject, it } from 'vitest';
import { findFaults } from './parts/pdf-structure.ts';
import { exportShipped, makeFolder, readShippedDeck } from './parts/shipped-deck.ts';

const names = ['slides.pdf', 'handout.pdf', 'handout-2.pdf', 'handout-6.pdf', 'script.pdf', 'ledger.pdf'];

describe('the structure', () => {
  it.each(names)('of %s keeps what a program can decide of PDF/UA-1', async (name) => {
    expect([...new Set(await findFaults(await readFile(join(inject('dist'), name))))]).toEqual([]);
  });

  it('holds notes that were asked for', async () => {
    const out = await makeFolder();
    await exportShipped(await readShippedDeck(), ['slides.pdf'], out, { notes: true });
    expect(await findFaults(await readFile(join(out, 'slides.pdf')))).toEqual([]);
  });

  it('of a plain PDF is found wanting', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('x');
    expect(await findFaults(await pdf.save())).toEqual(
      expect.arrayContaining(['not marked', 'no language', '/Helvetica is not embedded']),
    );
  });
});
