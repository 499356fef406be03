/** Mends notes: paragraphs of their own, places of their own, and a master that PowerPoint opens. */
import { html } from '../../deck/html.ts';
import { faces } from './units.ts';

/** PowerPoint offers to repair a file whose notes' master has PptxGenJS's placeholders; it needs none. */
export function patchNotesMaster(xml: string): string {
  return xml.replace(/<p:sp>.*<\/p:sp>/s, '');
}

/** Where things stand on a page of notes, in EMU: an upright sheet. */
const places = {
  sldImg: [685_800, 1_143_000, 5_486_400, 3_086_100],
  body: [685_800, 4_400_550, 5_486_400, 3_600_450],
  sldNum: [3_884_613, 8_685_213, 2_971_800, 458_787],
} as const;

/** Writes a slide's notes into their page. */
export function patchNotes(xml: string, notes: readonly string[]): string {
  const paragraphs = notes.map(
    (text) =>
      html`<a:p><a:r><a:rPr lang="zh-CN" dirty="0"><a:latin typeface="${faces.sans}"/><a:ea typeface="${faces.sans}"/></a:rPr><a:t>${text}</a:t></a:r></a:p>`
        .text,
  );
  const body = /(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>)(.*?)(<\/p:txBody>)/s;
  const said =
    paragraphs.length === 0
      ? xml
      : xml.replace(body, (_, before, __, after) => before + paragraphs.join('') + after);
  return Object.entries(places).reduce(placeAtOnce, said);
}

function placeAtOnce(xml: string, [type, [x, y, cx, cy]]: [string, readonly number[]]): string {
  const place = html`<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
  return xml.replace(
    new RegExp(`(<p:ph type="${type}"[^>]*/></p:nvPr></p:nvSpPr>)<p:spPr/>`),
    `$1${place.text}`,
  );
}
