/** Mends one slide's XML: titles in their places, paragraphs with one set of properties, drawings as groups. */
import { html } from '../../deck/html.ts';
import type { MeasuredBox } from './measured.ts';

const emuPerPx = 9525;

/** Mends a slide. */
export function patchSlide(xml: string, title: MeasuredBox | undefined): string {
  const mended = fillEmptyParts(dropRepeatedProperties(xml))
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="0"/>')
    .replace(/<p:ph\s[^>]*type="title"[^>]*\/>/gs, '<p:ph type="title"/>');
  return numberObjects(markFields(groupDrawings(title === undefined ? mended : placeTitle(mended, title))));
}

/** PowerPoint offers to repair a file with shapes that cannot hold text, or lines and grounds that say nothing. */
function fillEmptyParts(xml: string): string {
  return xml
    .replace(/<a:ln><\/a:ln>|<a:ln\/>/g, '<a:ln><a:noFill/></a:ln>')
    .replace(/(<p:bgPr><a:solidFill>.*?<\/a:solidFill>)(?=<\/p:bgPr>)/gs, '$1<a:effectLst/>')
    .replace(/<\/p:spPr>(?=<\/p:sp>)/g, `</p:spPr>${emptyText}`);
}

const emptyText = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';

/** A paragraph says its properties once, before its first run. */
function dropRepeatedProperties(xml: string): string {
  return xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    const [first = ''] = /^<a:p><a:pPr.*?(?:<\/a:pPr>|\/>)/s.exec(paragraph) ?? ['<a:p>'];
    const rest = paragraph.slice(first.length);
    return first + rest.replace(/<a:pPr\b[^>]*?\/>|<a:pPr\b.*?<\/a:pPr>/gs, '');
  });
}

/** PptxGenJS puts every title where the layout has it. */
function placeTitle(xml: string, { x, y, w, h }: MeasuredBox): string {
  const emu = (px: number) => Math.round(px * emuPerPx);
  const place = `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
  return xml
    .replace(/(<p:ph type="title"\/>.*?)<a:xfrm>.*?<\/a:xfrm>/s, `$1${place}`)
    .replace('name="Text 0"', 'name="标题"');
}

/** PptxGenJS gives tables and charts numbers that shapes have already. */
function numberObjects(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, start) => {
    id += 1;
    return `${start}${id}"`;
  });
}

const shapePattern = /<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="(图形 \d+\|[^"]*)".*?<\/p:sp>/gs;

/** Puts the shapes of one drawing into one group, which says what it shows. */
function groupDrawings(xml: string): string {
  const groups = new Map<string, string[]>();
  for (const [shape, name = ''] of xml.matchAll(shapePattern))
    groups.set(name, [...(groups.get(name) ?? []), shape]);
  let grouped = xml;
  for (const [name, shapes] of groups) {
    const [first = ''] = shapes;
    const at = grouped.indexOf(first);
    for (const shape of shapes) grouped = grouped.replace(shape, '');
    grouped = grouped.slice(0, at) + writeGroup(name, shapes) + grouped.slice(at);
  }
  return grouped;
}

function writeGroup(name: string, shapes: readonly string[]): string {
  const [short = '', label = ''] = name.split('|');
  const inside = shapes.map((shape) => shape.replaceAll(`name="${name}"`, `name="${short}"`)).join('');
  const isDecoration = label === '' && !inside.includes('<a:t>');
  const head = isDecoration
    ? `<p:cNvPr id="0" name="${short}">${decorative}</p:cNvPr>`
    : `<p:cNvPr id="0" name="${short}"${label === '' ? '' : ` descr="${label}"`}/>`;
  const place = placeAround(inside);
  return `<p:grpSp><p:nvGrpSpPr>${head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;
}

/** The group's own coordinates are the slide's. */
function placeAround(xml: string): string {
  const places = Array.from(
    xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g),
    ([, ...numbers]) => numbers.map(Number) as [number, number, number, number],
  );
  const [x, y] = [Math.min(...places.map(([left]) => left)), Math.min(...places.map(([, top]) => top))];
  const w = Math.max(...places.map(([left, , width]) => left + width)) - x;
  const h = Math.max(...places.map(([, top, , height]) => top + height)) - y;
  return html`<a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/>`
    .text;
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Fields of colour say nothing to those who listen. */
function markFields(xml: string): string {
  return xml.replace(
    /(<p:cNvPr id="\d+" name="色块 \d+")(?:\/>|><\/p:cNvPr>)/g,
    `$1>${decorative}</p:cNvPr>`,
  );
}
