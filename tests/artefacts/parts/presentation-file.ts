/** Reads a presentation's parts, and the words of its slides with their places. */
import JSZip from 'jszip';

/** Parts by their paths; XML as text. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const read = async (file: JSZip.JSZipObject) =>
    [file.name, await file.async(/\.(xml|rels)$/.test(file.name) ? 'string' : 'uint8array')] as const;
  return new Map(await Promise.all(files.map(read)));
}

export function readXml(parts: Parts, path: string): string {
  const part = parts.get(path);
  return typeof part === 'string' ? part : '';
}

export const decodeXml = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const textOf = (xml: string) =>
  decodeXml(Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text = '']) => text).join(''));

/** Lists everything that a slide says: text, tables, numbers of items, and what its charts show. */
export function listWords(parts: Parts, number: number): string[] {
  const slide = readXml(parts, `ppt/slides/slide${number}.xml`);
  const numbers = Array.from(slide.matchAll(/<a:buAutoNum [^>]*startAt="(\d+)"/g), ([, at]) => `${at}.`);
  const relations = readXml(parts, `ppt/slides/_rels/slide${number}.xml.rels`);
  const charts = Array.from(relations.matchAll(/\/charts\/(chart\d+\.xml)/g), ([, name]) =>
    listChartWords(readXml(parts, `ppt/charts/${name}`)),
  );
  return [textOf(slide), ...numbers, ...charts.flat()];
}

function listChartWords(xml: string): string[] {
  const title = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? '';
  const points = (name: string) =>
    Array.from(
      (new RegExp(`<c:${name}>.*?</c:${name}>`, 's').exec(xml)?.[0] ?? '').matchAll(
        /<c:pt idx="\d+">\s*<c:v>([^<]*)/g,
      ),
      ([, value = '']) => decodeXml(value),
    );
  const categories = /<c:catAx>.*?<c:delete val="1"\/>.*?<\/c:catAx>/s.test(xml) ? [] : points('cat');
  const formats = new Map(
    Array.from(
      xml.matchAll(/<c:dLbl><c:idx val="(\d+)"\/><c:numFmt formatCode="([^"]*)"/g),
      ([, index, format = '']) => [Number(index), decodeXml(format)],
    ),
  );
  const shown = points('val').map((value, index) => showNumber(value, formats.get(index) ?? 'General'));
  return [textOf(title), ...categories, ...shown];
}

/** Shows a number as Office does by a format of `General` and quoted words. */
function showNumber(value: string, format: string): string {
  return format.replace(/"([^"]*)"|General/g, (_, words) => words ?? value);
}

export interface PlacedLine {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Where it is aligned, and its middle, in px of the canvas. */
  readonly x: number;
  readonly y: number;
}

const emuPerPx = 9525;
const numberOf = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)?.[1] ?? 0);

/** Lists the lines of a slide's texts and tables with their places; paragraphs have exact line heights. */
export function listLines(parts: Parts, number: number): PlacedLine[] {
  const xml = readXml(parts, `ppt/slides/slide${number}.xml`);
  const shapes = Array.from(xml.matchAll(/<p:sp>.*?<\/p:sp>/gs), ([shape]) => shape);
  const texts = shapes.flatMap((shape) => placeParagraphs(shape, readPlace(shape)));
  return [
    ...texts,
    ...Array.from(xml.matchAll(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs), ([frame]) =>
      listCells(frame),
    ).flat(),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

function readPlace(xml: string): Place {
  const [, x = 0, y = 0, w = 0] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)"/.exec(xml) ?? [];
  return { x: Number(x) / emuPerPx, y: Number(y) / emuPerPx, w: Number(w) / emuPerPx };
}

function listCells(frame: string): PlacedLine[] {
  const { x, y } = readPlace(frame);
  const widths = Array.from(frame.matchAll(/<a:gridCol w="(\d+)"/g), ([, w]) => Number(w) / emuPerPx);
  let top = y;
  return Array.from(frame.matchAll(/<a:tr h="(\d+)">(.*?)<\/a:tr>/gs), ([, height, row = '']) => {
    let left = x;
    const lines = Array.from(row.matchAll(/<a:tc>.*?<\/a:tc>/gs), ([cell], column) => {
      const inset = (side: string) =>
        numberOf(cell, new RegExp(`<a:tcPr[^>]*mar${side}="(\\d+)"`)) / emuPerPx;
      const w = widths[column] ?? 0;
      const placed = placeParagraphs(cell, {
        x: left + inset('L'),
        y: top + inset('T'),
        w: w - inset('L') - inset('R'),
      });
      left += w;
      return placed;
    });
    top += Number(height) / emuPerPx;
    return lines.flat();
  }).flat();
}

function placeParagraphs(xml: string, { x, y, w }: Place): PlacedLine[] {
  const aligns = { l: 'left', ctr: 'center', r: 'right' } as const;
  let top = y;
  return Array.from(xml.matchAll(/<a:p>.*?<\/a:p>/gs), ([paragraph]) => {
    const heightPx = numberOf(paragraph, /<a:lnSpc><a:spcPts val="(\d+)"/) / 75;
    const align = aligns[(/algn="(l|ctr|r)"/.exec(paragraph)?.[1] ?? 'l') as keyof typeof aligns];
    top += numberOf(paragraph, /<a:spcBef><a:spcPts val="(\d+)"/) / 75;
    const left = x + numberOf(paragraph, /marL="(\d+)"/) / emuPerPx;
    const at = { left, center: x + w / 2, right: x + w }[align];
    return paragraph.split(/<a:br\s*\/>|<a:br>.*?<\/a:br>/s).flatMap((line): PlacedLine[] => {
      const text = textOf(line).trim();
      const middle = top + heightPx / 2;
      top += heightPx;
      return text === '' ? [] : [{ text, align, x: at, y: middle }];
    });
  }).flat();
}
