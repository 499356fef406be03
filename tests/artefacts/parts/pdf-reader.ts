/** Reads a PDF as a reader's search and copy would: code points stay as they are in the file. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly ReadOutlineEntry[];
  readonly labels: readonly string[] | null;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
}

export interface ReadPage {
  readonly size: readonly [number, number];
  /** All text without white space. */
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly type3: boolean }[];
  readonly links: readonly {
    readonly dest: unknown;
    readonly url: string | undefined;
    readonly contents: string;
  }[];
  readonly notes: readonly string[];
}

export interface ReadOutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly items: readonly ReadOutlineEntry[];
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Opens a PDF and reads all that the tests ask for. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number));
  const { info, metadata } = await document.getMetadata();
  const read = {
    pages,
    outline: await readOutline(document, (await document.getOutline()) ?? []),
    labels: await document.getPageLabels(),
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() ?? '',
  };
  await task.destroy();
  return read;
}

async function readPage(document: Document, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  await page.getOperatorList();
  const ids = new Set(items.flatMap((item) => ('fontName' in item ? [item.fontName] : [])));
  const fonts = [...ids].map((id) => page.commonObjs.get(id) as { name: string; isType3Font?: boolean });
  const annotations = await page.getAnnotations();
  return {
    size: [right - left, top - bottom],
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s/g, ''),
    fonts: fonts.map(({ name, isType3Font = false }) => ({ name, type3: isType3Font })),
    links: annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(({ dest, url, contentsObj }) => ({ dest, url, contents: contentsObj?.str ?? '' })),
    notes: annotations.filter(({ subtype }) => subtype === 'Text').map(({ contentsObj }) => contentsObj?.str),
  };
}

type Items = NonNullable<Awaited<ReturnType<Document['getOutline']>>>;

async function readOutline(document: Document, items: Items): Promise<ReadOutlineEntry[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: inside }) => ({
      title,
      page: Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1,
      items: await readOutline(document, inside),
    })),
  );
}
