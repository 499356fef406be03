/** Mends what PptxGenJS writes against the schema, in the wrong language, or with the clock's time in it. */
import JSZip from 'jszip';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { ChartSeries } from './chart-series.ts';
import type { MeasuredBox } from './measured.ts';
import { patchChart } from './patch-chart.ts';
import { patchNotes, patchNotesMaster } from './patch-notes.ts';
import { notesThemePath, patchContentTypes, patchRoot, writeApp, writeCore } from './patch-package.ts';
import { patchSlide } from './patch-slide.ts';
import { faces } from './units.ts';

export interface PresentationPatch {
  readonly metadata: PdfMetadata;
  /** Paragraphs of notes, slide by slide. */
  readonly notes: readonly (readonly string[])[];
  /** Where the titles stand, slide by slide; undefined for a slide without one. */
  readonly titles: readonly (MeasuredBox | undefined)[];
  /** Native charts in the order in which they were written. */
  readonly charts: readonly ChartSeries[];
  /** Pictures in dots by the text of the drawings that they stand for. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
}

type Part = string | Uint8Array;

/** Rewrites all parts and packs them anew; equal input gives equal bytes. */
export async function patchPresentation(raw: Uint8Array, patch: PresentationPatch): Promise<Uint8Array> {
  const { metadata } = patch;
  const parts = renumberCharts(await unpack(raw));
  const theme = parts.get('ppt/theme/theme1.xml');
  if (theme !== undefined) parts.set(notesThemePath, theme);
  const paths = [...parts.keys()];
  for (const [path, part] of parts) {
    if (typeof part === 'string') parts.set(path, patchPart(path, part, paths, patch));
    else if (path.endsWith('.xlsx')) parts.set(path, await patchWorkbook(part, metadata));
    else if (path.endsWith('.png')) parts.set(path, patch.drawn.get(new TextDecoder().decode(part)) ?? part);
  }
  return pack(parts, metadata);
}

/** The table behind a chart has the clock's time in it, too. */
async function patchWorkbook(raw: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const parts = await unpack(raw);
  return pack(parts.set(corePath, writeCore(metadata)), metadata);
}

const corePath = 'docProps/core.xml';

async function unpack(raw: Uint8Array): Promise<Map<string, Part>> {
  const zip = await JSZip.loadAsync(raw);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [file.name, await file.async(/\.(xml|rels)$/.test(file.name) ? 'string' : 'uint8array')] as const,
      ),
    ),
  );
}

async function pack(parts: ReadonlyMap<string, Part>, { isoDate }: PdfMetadata): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date(`${isoDate || '2000-01-01'}T00:00:00Z`);
  const ordered = [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const [path, part] of ordered) zip.file(path, part, { date, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

/** Office wants the list of contents first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}

/** PptxGenJS counts charts on from one presentation to the next. */
function renumberCharts(parts: ReadonlyMap<string, Part>): Map<string, Part> {
  const numbers = [...parts.keys()].flatMap((path) => /charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const before = Math.min(...numbers.map(Number)) - 1;
  const renumber = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g,
      (_, name, number) => name + (Number(number) - before),
    );
  const isList = (path: string) => path.endsWith('.rels') || path === '[Content_Types].xml';
  return new Map(
    Array.from(parts, ([path, part]) => [
      renumber(path),
      typeof part === 'string' && isList(path) ? renumber(part) : part,
    ]),
  );
}

function patchPart(path: string, xml: string, paths: readonly string[], patch: PresentationPatch): string {
  const chinese = xml
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replaceAll('altLang="zh-CN"', 'altLang="en-US"');
  const number = Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  if (path === '[Content_Types].xml') return patchContentTypes(xml, paths);
  if (path === corePath) return writeCore(patch.metadata);
  if (path === 'docProps/app.xml') return writeApp(patch.metadata, patch.notes.length);
  if (path === 'ppt/presentation.xml') return patchRoot(chinese);
  if (path.startsWith('ppt/slides/slide')) return patchSlide(chinese, patch.titles[number - 1]);
  if (path.startsWith('ppt/slideLayouts/slideLayout')) return patchLayout(chinese);
  if (path.startsWith('ppt/notesSlides/notesSlide'))
    return patchNotes(chinese, patch.notes[number - 1] ?? []);
  if (path.startsWith('ppt/notesMasters/_rels/')) return xml.replace('theme1.xml', 'theme2.xml');
  if (path.startsWith('ppt/notesMasters/')) return patchNotesMaster(chinese);
  if (path.startsWith('ppt/charts/chart')) return patchChart(chinese, patch.charts[number - 1]);
  if (path.startsWith('ppt/theme/')) return patchTheme(chinese);
  return chinese;
}

function patchTheme(xml: string): string {
  const name = (face: string) => `<a:ea typeface="${face}"/>`;
  return xml
    .replace(/(<a:majorFont>.*?)<a:ea typeface=""\/>/s, `$1${name(faces.serif)}`)
    .replace(/(<a:minorFont>.*?)<a:ea typeface=""\/>/s, `$1${name(faces.sans)}`);
}

function patchLayout(xml: string): string {
  return patchSlide(xml, undefined).replaceAll('name="Text 0"', 'name="标题"');
}
