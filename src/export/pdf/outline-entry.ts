/** What an outline is made of: plain values, made before a PDF is opened. */

export interface OutlineEntry {
  readonly title: string;
  /** Index of the page that it leads to, from 0. */
  readonly page: number;
  /** Distance from the page's lower edge in points; the page's top when it is left out. */
  readonly topPt?: number;
  readonly children: readonly OutlineEntry[];
}

/** Where a printed heading came to stand. */
export interface HeadingPlace {
  /** Depth among the outline's entries, from 0. */
  readonly depth: number;
  readonly title: string;
  /** Index of its page, from 0. */
  readonly page: number;
  /** Distance from the page's lower edge in points. */
  readonly topPt: number;
}

/** Nests headings as Chromium has, without the document's own title. */
export function nestHeadings(headings: readonly HeadingPlace[]): OutlineEntry[] {
  return nest(headings.filter(({ depth }) => depth > 0));
}

function nest(headings: readonly HeadingPlace[]): OutlineEntry[] {
  const [top] = headings;
  if (top === undefined) return [];
  const end = headings.findIndex(({ depth }, index) => index > 0 && depth <= top.depth);
  const inside = headings.slice(1, end < 0 ? undefined : end);
  const { title, page, topPt } = top;
  return [{ title, page, topPt, children: nest(inside) }, ...(end < 0 ? [] : nest(headings.slice(end)))];
}
