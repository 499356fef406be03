/** Reads where a PDF's text stands on its pages, and where they show slides. Sizes are points, from the top left. */
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly texts: readonly PlacedText[];
  /** The grounds of the slides, in their order. */
  readonly frames: readonly Frame[];
}

/** A run of text on one line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly widthPt: number;
  readonly sizePt: number;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Reads all pages. */
export async function readPlacedText(bytes: Uint8Array): Promise<PlacedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number)));
  await task.destroy();
  return pages;
}

async function readPage(page: Page): Promise<PlacedPage> {
  const [, , widthPt = 0, heightPt = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , across = 0, up = 0, x = 0, y = 0] = item.transform as number[];
    const sizePt = Math.hypot(across, up);
    return [{ text: item.str, x, y: heightPt - y, widthPt: item.width, sizePt }];
  });
  return { widthPt, heightPt, texts, frames: await findFrames(page, heightPt) };
}

/** Finds the fills of 16 to 9, whole pixels of the paper as they are; those behind a slide are its layout's. */
async function findFrames(page: Page, heightPt: number): Promise<Frame[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const kept: number[][] = [];
  const frames: Frame[] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args);
    else if (operator === OPS.constructPath && args[0] === OPS.fill && args[2]) {
      const [a = 1, , , d = 1, e = 0, f = 0] = matrix;
      const [left = 0, one = 0, right = 0, other = 0] = Object.values<number>(args[2]);
      const frame = {
        x: left * a + e,
        y: heightPt - Math.max(one * d + f, other * d + f),
        widthPt: (right - left) * a,
        heightPt: Math.abs((other - one) * d),
      };
      const known = frames.some(({ x, y }) => Math.abs(x - frame.x) < 1 && Math.abs(y - frame.y) < 1);
      if (Math.abs(frame.widthPt / frame.heightPt - 16 / 9) < 0.03 && frame.widthPt > 72 && !known)
        frames.push(frame);
    }
  }
  return frames;
}

/** Says whether a point of a text lies on a slide. */
export function liesIn({ x, y }: PlacedText, frame: Frame): boolean {
  return (
    x > frame.x - 1 && x < frame.x + frame.widthPt + 1 && y > frame.y - 1 && y < frame.y + frame.heightPt + 1
  );
}
