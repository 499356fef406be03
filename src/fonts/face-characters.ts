/**
 * Which characters of a page each face must hold, from its final HTML.
 * The markup says the face, and base.css follows the same rule:
 * in `h1`, `h2` or class `serif` Deck Serif; else in `b`, `strong`, `h3`, `th`, class `bold` or
 * `font-weight="600"` and up Deck Sans 700; else Deck Sans 400.
 */
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { type FaceName, faceNames } from './faces.ts';

const serifTags = new Set(['h1', 'h2']);
const boldTags = new Set(['b', 'strong', 'h3', 'th']);
/** Elements whose text no face of ours draws. SVG's `title` and `desc` are tooltips. */
const unseenTags = new Set(['script', 'style', 'title', 'desc', 'metadata', 'template']);
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Reads which code points of the rendered text each face needs. Attributes, scripts and styles do not count.
 *
 * @param html - Our own well-formed HTML, a whole page or a piece; unclosed `li` and `p` do no harm.
 * @returns All three faces, a set each, sorted by code point; control characters and line ends are left out.
 */
export function readFaces(html: string): Map<FaceName, Set<number>> {
  const marks = startMarks();
  const open: { name: string; rank: number }[] = [];
  const ranks = new Map<string, number>();
  let at = 0;
  while (at < html.length) {
    const rank = open.at(-1)?.rank ?? sansRank;
    const tagStart = findTag(html, at);
    markText(html, at, tagStart, marks, rank);
    if (tagStart === html.length) break;
    const tagEnd = findTagEnd(html, tagStart);
    const tag = html.slice(tagStart + 1, tagEnd);
    at = tagEnd + 1;
    if (tag.startsWith('/')) {
      closeElement(open, tag.slice(1).trim().toLowerCase());
      continue;
    }
    if (/^[!?]/.test(tag)) continue;
    const written = /^[^\s/]+/.exec(tag)?.[0] ?? '';
    const name = written.toLowerCase();
    if (voidTags.has(name) || tag.endsWith('/')) continue;
    if (unseenTags.has(name)) {
      at = findOrEnd(html, `</${written}`, at);
      continue;
    }
    const own = ranks.get(tag) ?? readRank(name, tag.slice(name.length));
    ranks.set(tag, own);
    open.push({ name, rank: Math.max(own, rank) });
    if (name === 'ol') markText('0123456789.', 0, 11, marks, Math.max(own, rank));
  }
  return sortFaces(marks);
}

// Places in `faceNames`; the greater wins over the smaller, inside and outside.
const sansRank = 0;
const boldRank = 1;
const serifRank = 2;

function readRank(name: string, attributes: string): number {
  if (serifTags.has(name)) return serifRank;
  let rank = boldTags.has(name) ? boldRank : sansRank;
  if (!/class|font-weight/i.test(attributes)) return rank;
  for (const [, key = '', double, single, bare] of attributes.matchAll(attributePattern)) {
    const value = double ?? single ?? bare ?? '';
    if (key.toLowerCase() === 'class') {
      const classes = value.split(/\s+/);
      if (classes.includes('serif')) return serifRank;
      if (classes.includes('bold')) rank = boldRank;
    } else if (key.toLowerCase() === 'font-weight' && (value === 'bold' || Number(value) >= 600))
      rank = boldRank;
  }
  return rank;
}
const attributePattern = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Finds the next `<` that opens a tag; any other is text. */
function findTag(html: string, from: number): number {
  let at = html.indexOf('<', from);
  while (at >= 0 && !/[a-z/!?]/i.test(html[at + 1] ?? '')) at = html.indexOf('<', at + 1);
  return at < 0 ? html.length : at;
}

/** Finds the `>` that ends the tag, the comment or the declaration at `start`. */
function findTagEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return findOrEnd(html, '-->', start + 4) + 2;
  for (let at = start + 1; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (unit === 0x3e) return at;
    if (unit === 0x22 || unit === 0x27) at = findOrEnd(html, html[at] as string, at + 1);
  }
  return html.length;
}

function findOrEnd(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at;
}

function closeElement(open: { name: string }[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index >= 0) open.length = index;
}

/** What was found so far. `seen` has a bit a face for every code point: asking it is much faster than a set. */
interface FaceMarks {
  readonly seen: Uint8Array;
  readonly faces: readonly Set<number>[];
}

function startMarks(): FaceMarks {
  return { seen: new Uint8Array(0x110000), faces: faceNames.map(() => new Set()) };
}

function markCodePoint(codePoint: number, { seen, faces }: FaceMarks, rank: number): void {
  const bits = seen[codePoint] as number;
  if (bits & (1 << rank)) return;
  seen[codePoint] = bits | (1 << rank);
  const control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
  const surrogate = codePoint >= 0xd800 && codePoint < 0xe000;
  if (!control && !surrogate) faces[rank]?.add(codePoint);
}

function sortFaces({ faces }: FaceMarks): Map<FaceName, Set<number>> {
  return new Map(
    faceNames.map((face, rank) => [face, new Set([...(faces[rank] ?? [])].sort((a, b) => a - b))]),
  );
}

function markText(text: string, start: number, end: number, marks: FaceMarks, rank: number): void {
  for (let at = start; at < end; at++) {
    let codePoint = text.charCodeAt(at);
    if (codePoint === 0x26) {
      entityPattern.lastIndex = at;
      const entity = entityPattern.exec(text);
      if (entity) {
        codePoint = decodeEntity(entity[1] as string);
        at += entity[0].length - 1;
      }
    } else if (codePoint >= 0xd800 && codePoint < 0xdc00) codePoint = text.codePointAt(at++) as number;
    markCodePoint(codePoint, marks, rank);
  }
}

const entityPattern = /&(#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);/y;
/** The named entities that our pages may use; any other is a mistake in a template and throws. */
const entities: Readonly<Record<string, number>> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  nbsp: 0xa0,
  middot: 0xb7,
  times: 0xd7,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  ldquo: 0x201c,
  rdquo: 0x201d,
  hellip: 0x2026,
};

function decodeEntity(entity: string): number {
  if (entity.startsWith('#')) {
    const number = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return number <= 0x10ffff ? number : 0xfffd;
  }
  const codePoint = entities[entity];
  if (codePoint === undefined) {
    throw new DeckError('unknown-entity', `网页里有不认识的字符实体“&${entity};”。`, exitStatus.environment);
  }
  return codePoint;
}
