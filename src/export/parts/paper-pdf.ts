/** Prints sheets of paper: handouts, script and ledger. */
import type { Deck } from '../../deck/deck.ts';
import type { Html } from '../../deck/html.ts';
import { readFaces } from '../../fonts/face-characters.ts';
import { joinFaces } from '../../fonts/faces.ts';
import { writePageStyle } from '../../fonts/page-style.ts';
import { renderPaper } from '../../render/print-page.ts';
import type { StylesheetName } from '../../theme/stylesheet.ts';
import type { HeadingPlace, OutlineEntry } from '../pdf/outline-entry.ts';
import type { ExportContext } from '../target.ts';
import { describeDocument } from './deck-metadata.ts';
import { printHtml } from './print-html.ts';

export interface PaperDocument {
  readonly deck: Deck;
  /** What tells the document from the others, as 讲义. */
  readonly kind: string;
  readonly style: StylesheetName;
  /** Rules beside the stylesheet. */
  readonly css?: string;
  readonly body: Html;
  /** Writes the outline from where the document's headings came to stand. */
  readonly outline: (headings: readonly HeadingPlace[]) => OutlineEntry[];
}

/** Characters of page numbers, which no element holds. */
const pageNumbers = '— 0123456789';

/** Prints the document in the print theme, which is right in black and white. */
export async function printPaper(
  document: PaperDocument,
  context: ExportContext,
): Promise<() => Promise<Uint8Array>> {
  const { deck, kind, style, body } = document;
  const metadata = describeDocument(deck, kind);
  const text = body.text + metadata.title + (document.css ?? '') + pageNumbers;
  const characters = joinFaces(readFaces(text), await context.listCharacters());
  const css = (await writePageStyle(style, characters, context.fontsFolder)) + (document.css ?? '');
  const html = renderPaper({ deck, theme: 'print', title: metadata.title, css, body });
  const finish = await printHtml(html, context);
  return () => finish({ metadata, outline: document.outline });
}
