/** Mends what a presentation says of itself: its contents, its properties, its first part. */
import { html } from '../../deck/html.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';

/** Lists the parts that are there, and no others: PowerPoint repairs a file that names one in vain. */
export function patchContentTypes(xml: string, paths: readonly string[]): string {
  const endings = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const parts = new Set(paths.map((path) => `/${path}`));
  return xml
    .replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (entry, ending) => (endings.has(ending) ? entry : ''))
    .replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (entry, part) => (parts.has(part) ? entry : ''))
    .replace('"image/jpg"', '"image/jpeg"')
    .replace(/<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*\/>/, (entry) =>
      parts.has(`/${notesThemePath}`) ? entry + entry.replace('theme1', 'theme2') : entry,
    );
}

/** The notes' master has a theme of its own: PowerPoint lets no two masters share one. */
export const notesThemePath = 'ppt/theme/theme2.xml';

/** The schema wants the notes' master right behind the slides' master; a page of notes is an upright sheet. */
export function patchRoot(xml: string): string {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
  return xml
    .replace(notes, '')
    .replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`)
    .replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>');
}

/** Writes who made the presentation, and nothing that its parts tell better. */
export function writeApp({ author }: PdfMetadata, slides: number): string {
  return html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application><Slides>${slides}</Slides><Notes>${slides}</Notes><Company>${author}</Company><AppVersion>16.0000</AppVersion></Properties>`
    .text;
}

/** Writes what the presentation is, with the lesson's date and not the clock's. */
export function writeCore(metadata: PdfMetadata): string {
  const { title, author, subject, keywords, language, isoDate } = metadata;
  const time = (name: string) =>
    isoDate === ''
      ? ''
      : html`<dcterms:${name} xsi:type="dcterms:W3CDTF">${isoDate}T00:00:00Z</dcterms:${name}>`;
  return html`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><cp:keywords>${keywords.join('，')}</cp:keywords><dc:language>${language}</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`
    .text;
}
