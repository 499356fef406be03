/** Finds the tags of HTML, and of what looks like it, in a text. Nothing of a tag but its name and its listed attributes is ever used. */
import { decodeReferences } from './character-references.ts';

export interface Tag {
  readonly name: string;
  /** `slot` is Slidev's line `::right::`. */
  readonly kind: 'open' | 'close' | 'alone' | 'slot';
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const tagPattern =
  /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w.:-]{0,60})((?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'"<>]){0,2000}?)?)(\/?)>|^:{3,}[ \t]*(\S[^\n]{0,200})?$|^::([a-z][\w-]{0,40})::[ \t]*$/gm;
const attributePattern = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const alone = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'meta',
  'link',
  'source',
  'track',
  'col',
  'embed',
  'area',
  'base',
]);

/** Lists the tags of a text that are in no code and no comment; a line `::: name` opens a `div`, as in Pandoc. */
export function findTags(text: string): Tag[] {
  const code = findCode(text);
  const tags: Tag[] = [];
  for (const match of text.matchAll(tagPattern)) {
    const [raw, slash, name, attributes = '', ending, label, slot] = match;
    if (raw.startsWith('<!--') || code.some(([start, end]) => match.index >= start && match.index < end))
      continue;
    const place = { start: match.index, end: match.index + raw.length };
    if (slot !== undefined) {
      tags.push({ ...place, name: slot, kind: 'slot', attributes: new Map() });
      continue;
    }
    if (name === undefined) {
      const fence = {
        name: 'div',
        attributes: new Map(label === undefined ? [] : [['class', readClasses(label)]]),
      };
      tags.push({ ...fence, ...place, kind: label === undefined ? 'close' : 'open' });
      continue;
    }
    const isAlone = ending === '/' || alone.has(name.toLowerCase());
    const kind = slash === '/' ? 'close' : isAlone ? 'alone' : 'open';
    tags.push({ ...place, name: name.toLowerCase(), kind, attributes: readAttributes(attributes) });
  }
  return tags;
}

/** Reads the attributes of a tag by their names in small letters; of two alike the first counts, as in browsers. */
export function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attributePattern)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Reads `{.columns}`, `columns` and `tip`. */
function readClasses(label: string): string {
  return label
    .replace(/[{}]/g, ' ')
    .replace(/(^|\s)\./g, '$1')
    .trim();
}

/** Finds the ranges that are code: fences, and runs between equal backticks on a line. */
function findCode(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let offset = 0;
  let open = '';
  for (const line of text.split('\n')) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const closes = open !== '' && mark.startsWith(open) && line.trim() === mark;
    if (open !== '' || mark !== '') ranges.push([offset, offset + line.length + 1]);
    else
      for (const span of line.matchAll(/(?<!`)(`{1,4})(?!`)[^\n]*?[^`\n]\1(?!`)/g))
        ranges.push([offset + span.index, offset + span.index + span[0].length]);
    if (closes) open = '';
    else if (open === '') open = mark;
    offset += line.length + 1;
  }
  return ranges;
}
