/** Reads the structure of a PDF as a screen reader would, by another library than the one that makes it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadStructure {
  /** Alternative texts of the figures. */
  readonly figures: readonly string[];
  /** Types of all elements. */
  readonly types: readonly string[];
  /** Text that is read out, and text that is not; both without white space. */
  readonly tagged: string;
  readonly artifacts: string;
}

type Tree = { readonly role?: string; readonly alt?: string; readonly children?: readonly Tree[] };

/** Reads all pages. */
export async function readStructure(bytes: Uint8Array): Promise<ReadStructure[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadStructure[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const elements = flatten(((await page.getStructTree()) ?? {}) as Tree);
    const figures = elements.filter(({ role }) => role === 'Figure').map(({ alt = '' }) => alt);
    const types = elements.flatMap(({ role }) => role ?? []);
    pages.push({ figures, types, ...(await readText(page)) });
  }
  await task.destroy();
  return pages;
}

function flatten(tree: Tree): Tree[] {
  return [tree, ...(tree.children ?? []).flatMap(flatten)];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readText(page: Page): Promise<{ tagged: string; artifacts: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const text = { tagged: '', artifacts: '' };
  const open: ('tagged' | 'artifacts')[] = [];
  for (const item of items) {
    if ('str' in item) text[open.at(-1) ?? 'tagged'] += item.str.replace(/\s/g, '');
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag === 'Artifact' ? 'artifacts' : 'tagged');
  }
  return text;
}
