/** Mends what PptxGenJS writes against the schema, in the wrong language, or with the clock's time in it. */
import JSZip from 'jszip';
import { html } from '../../deck/html.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { MeasuredBox } from './measured.ts';
import { patchSlide } from './patch-slide.ts';
import { faces } from './units.ts';

export interface PresentationPatch {
  readonly metadata: PdfMetadata;
  /** Paragraphs of notes, slide by slide. */
  readonly notes: readonly (readonly string[])[];
  /** Where the titles stand, slide by slide; undefined for a slide without one. */
  readonly titles: readonly (MeasuredBox | undefined)[];
}

/** Rewrites all parts and packs them anew; equal input gives equal bytes. */
export async function patchPresentation(raw: Uint8Array, patch: PresentationPatch): Promise<Uint8Array> {
  return repack(raw, patch.metadata, async (path, read) => {
    if (path.endsWith('.xlsx'))
      return repack(await read('uint8array'), patch.metadata, async (_, inner) => inner('uint8array'));
    if (!/\.(xml|rels)$/.test(path)) return read('uint8array');
    return patchPart(path, await read('string'), patch);
  });
}

type Read = { (type: 'string'): Promise<string>; (type: 'uint8array'): Promise<Uint8Array> };
type Rewrite = (path: string, read: Read) => Promise<string | Uint8Array>;

async function repack(raw: Uint8Array, metadata: PdfMetadata, rewrite: Rewrite): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(raw);
  const to = new JSZip();
  const date = new Date(`${metadata.isoDate || '2000-01-01'}T00:00:00Z`);
  const paths = Object.keys(from.files).filter((path) => from.files[path]?.dir === false);
  for (const path of paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const read: Read = (type: 'string' | 'uint8array') => from.files[path]?.async(type) as never;
    const data = path === 'docProps/core.xml' ? writeCore(metadata) : await rewrite(path, read);
    to.file(path, data, { date, createFolders: false });
  }
  return to.generateAsync({
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

function patchPart(path: string, xml: string, patch: PresentationPatch): string {
  const chinese = xml
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replaceAll('altLang="zh-CN"', 'altLang="en-US"');
  const number = Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  if (path.startsWith('ppt/slides/slide')) return patchSlide(chinese, patch.titles[number - 1]);
  if (path.startsWith('ppt/notesSlides/notesSlide'))
    return patchNotes(chinese, patch.notes[number - 1] ?? []);
  if (path.startsWith('ppt/slideLayouts/')) return patchLayout(chinese);
  if (path.startsWith('ppt/charts/chart')) return patchChart(chinese);
  if (path.startsWith('ppt/theme/')) return patchTheme(chinese);
  if (path === 'ppt/presentation.xml') return patchRoot(chinese);
  return chinese;
}

/** The schema wants the notes' master right behind the slides' master. */
function patchRoot(xml: string): string {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
  return xml.replace(notes, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`);
}

function patchTheme(xml: string): string {
  const name = (face: string) => `<a:ea typeface="${face}"/>`;
  return xml
    .replace(/(<a:majorFont>.*?)<a:ea typeface=""\/>/s, `$1${name(faces.serif)}`)
    .replace(/(<a:minorFont>.*?)<a:ea typeface=""\/>/s, `$1${name(faces.sans)}`);
}

function patchLayout(xml: string): string {
  return xml
    .replace(/<p:ph\s[^>]*type="title"[^>]*\/>/gs, '<p:ph type="title"/>')
    .replaceAll('name="Text 0"', 'name="标题"');
}

function patchNotes(xml: string, notes: readonly string[]): string {
  const paragraphs = notes.map(
    (text) => html`<a:p><a:r><a:rPr lang="zh-CN" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`.text,
  );
  const body = /(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>)(.*?)(<\/p:txBody>)/s;
  return paragraphs.length === 0
    ? xml
    : xml.replace(body, (_, before, __, after) => before + paragraphs.join('') + after);
}

/** A bar chart has two axes; PptxGenJS names a third that is not there. */
function patchChart(xml: string): string {
  return xml
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/, '$1')
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replace(/<a:latin typeface="([^"]+)"\/>(?!\s*<a:ea)/g, '<a:latin typeface="$1"/><a:ea typeface="$1"/>');
}

function writeCore({ title, author, subject, keywords, language, isoDate }: PdfMetadata): string {
  const time = (name: string) =>
    isoDate === ''
      ? ''
      : html`<dcterms:${name} xsi:type="dcterms:W3CDTF">${isoDate}T00:00:00Z</dcterms:${name}>`;
  return html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${keywords.join('，')}</cp:keywords><dc:language>${language}</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`
    .text;
}
