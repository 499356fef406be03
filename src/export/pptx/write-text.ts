/** Writes text and tables that stay text: whole paragraphs in one box, cells in a table. */
import type PptxGenJS from 'pptxgenjs';
import type { MeasuredBox, MeasuredParagraph, MeasuredRun, MeasuredTable, MeasuredText } from './measured.ts';
import { faces, inches, points, readPaint } from './units.ts';

export interface TextContext {
  readonly slide: PptxGenJS.Slide;
  /** Numbers of slides by their ids, for links. */
  readonly numbers: ReadonlyMap<string, number>;
}

type Runs = PptxGenJS.TextProps[];

/** Room for faces that run a little wider than ours. */
const slackPx = 16;

/** Says where a text's box stands: a little wider than its words on the side that they may grow to. */
export function placeText({ box: { x, y, w, h }, align }: MeasuredText): MeasuredBox {
  const left = align === 'center' ? x - slackPx / 2 : align === 'right' ? x - slackPx : x;
  return { x: left, y, w: w + slackPx, h };
}

/** Writes a box of text; the slide's title goes into the layout's placeholder. */
export function writeText(text: MeasuredText, name: string, { slide, numbers }: TextContext): void {
  const isOneLine = text.paragraphs.every(({ lines }) => lines === 1);
  const { x, y, w, h } = placeText(text);
  slide.addText(writeParagraphs(text.paragraphs, numbers), {
    x: inches(x),
    y: inches(y),
    w: inches(w),
    h: inches(h),
    align: text.align,
    valign: 'top',
    margin: 0,
    wrap: !isOneLine,
    lang: 'zh-CN',
    objectName: name,
    ...(text.isTitle ? { placeholder: 'title' } : { isTextBox: true }),
  });
}

/** Writes a native table with the rules of the page. */
export function writeTable(table: MeasuredTable, name: string, { slide, numbers }: TextContext): void {
  const none = { type: 'none' as const };
  const rows = table.rows.map((row, index) =>
    row.cells.map((cell): PptxGenJS.TableCell => {
      const rule = readPaint(row.rule);
      const line = (paint: typeof rule) =>
        paint === undefined ? none : { type: 'solid' as const, pt: 0.75, color: paint.color };
      const above = index === 0 ? readPaint(table.topRule) : undefined;
      return {
        text: writeParagraphs(cell.paragraphs, numbers) as PptxGenJS.TableCell[],
        options: {
          align: cell.align,
          margin: [inches(cell.insetPx.top), inches(cell.insetPx.right), 0, inches(cell.insetPx.left)],
          valign: 'top',
          border: [line(above), none, line(rule), none],
        },
      };
    }),
  );
  slide.addTable(rows, {
    x: inches(table.box.x),
    y: inches(table.box.y),
    w: inches(table.columnsPx.reduce((sum, px) => sum + px, 0)),
    colW: table.columnsPx.map(inches),
    rowH: table.rows.map(({ heightPx }) => inches(heightPx)),
    objectName: name,
  });
}

function writeParagraphs(
  paragraphs: readonly MeasuredParagraph[],
  numbers: ReadonlyMap<string, number>,
): Runs {
  return paragraphs.flatMap((paragraph, index) => {
    const isLast = index === paragraphs.length - 1;
    return paragraph.runs.map((run, position): PptxGenJS.TextProps => {
      const bullet = position === 0 ? writeBullet(paragraph) : {};
      const ends = position === paragraph.runs.length - 1 && !isLast;
      return {
        text: run.text,
        options: {
          ...writeRun(run, numbers),
          ...bullet,
          lineSpacing: points(paragraph.lineHeightPx),
          paraSpaceBefore: points(paragraph.spaceBeforePx),
          ...(ends ? { breakLine: true } : {}),
        },
      };
    });
  });
}

function writeBullet({ bullet }: MeasuredParagraph): PptxGenJS.TextPropsOptions {
  if (bullet === undefined) return {};
  const indent = points(bullet.widthPx);
  const { number } = bullet;
  return { bullet: number === undefined ? { indent } : { indent, type: 'number', numberStartAt: number } };
}

function writeRun(run: MeasuredRun, numbers: ReadonlyMap<string, number>): PptxGenJS.TextPropsOptions {
  const paint = readPaint(run.color);
  const number = numbers.get(run.href.slice(1));
  const link =
    run.href === ''
      ? {}
      : run.href.startsWith('#')
        ? number === undefined
          ? {}
          : { hyperlink: { slide: number } }
        : { hyperlink: { url: run.href } };
  return {
    fontFace: run.serif ? faces.serif : faces.sans,
    fontSize: points(run.sizePx),
    bold: run.bold,
    ...(run.spacingPx === 0 ? {} : { charSpacing: points(run.spacingPx) }),
    lang: 'zh-CN',
    ...(paint === undefined ? {} : { color: paint.color, transparency: paint.transparency }),
    ...(run.raised === 'super' ? { superscript: true } : run.raised === 'sub' ? { subscript: true } : {}),
    ...(run.breaks ? { softBreakBefore: true } : {}),
    ...link,
  };
}
