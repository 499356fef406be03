/** Raw HTML in a slide: a few harmless tags become content, comments may carry attributes, the rest is removed. */
import type { Attributes, Block, MarkKind } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { suggestHint } from '../deck/suggest.mjs';
import { decodeReferences } from './character-references.ts';
import type { Context } from './context.ts';
import { readAttributes } from './tags.ts';

/** HTML tags that say the same as a mark of Markdown. */
export const markOfTag: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  u: 'emphasis',
  ins: 'emphasis',
  mark: 'mark',
  sup: 'superscript',
  sub: 'subscript',
};

/** Tags that go with all that they hold: what stands in them is no text of the slide. */
export const hiddenTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'object',
  'template',
  'noscript',
  'textarea',
  'title',
  'select',
  'video',
  'audio',
]);

export type Markup =
  | { readonly kind: 'open' | 'close'; readonly mark: MarkKind; readonly tag: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string }
  | { readonly kind: 'step'; readonly step: number | undefined }
  | { readonly kind: 'end' | 'plain' }
  | { readonly kind: 'break' | 'title-break' }
  | { readonly kind: 'element'; readonly text: string }
  | { readonly kind: 'slide'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'removed'; readonly tag: string; readonly closes: boolean };

/** Sorts one token of raw HTML. Attributes of tags are never kept. */
export function sortMarkup(raw: string): Markup {
  const comment = /^\s*<!--([\s\S]*?)(?:-->|$)\s*$/.exec(raw)?.[1];
  if (comment !== undefined) {
    const directive = /^\s*\.(element|slide):\s*([\s\S]*?)\s*$/.exec(comment);
    if (directive) return { kind: directive[1] === 'slide' ? 'slide' : 'element', text: directive[2] ?? '' };
    return { kind: 'comment', text: comment.trim() };
  }
  const [, slash, name = '', attributes = ''] = /^\s*<(\/?)([a-z][a-z0-9-]*)([^>]*)>\s*$/i.exec(raw) ?? [];
  const tag = name.toLowerCase();
  if (tag === 'br') return { kind: 'break' };
  if (tag === 'wbr') return { kind: 'title-break' };
  const mark = Object.hasOwn(markOfTag, tag) ? markOfTag[tag] : undefined;
  if (mark) return { kind: slash ? 'close' : 'open', mark, tag };
  const known = sortTag(tag, slash !== '', readAttributes(attributes));
  if (known) return known;
  const anyTag = /<\/?([a-z][a-z0-9-]*)/i.exec(raw)?.[1]?.toLowerCase() ?? 'HTML';
  return { kind: 'removed', tag: tag || anyTag, closes: slash === '/' };
}

/** What a tag says besides: colour is for what counts, and where a line stands is the layout's business. */
function sortTag(tag: string, closes: boolean, attributes: ReadonlyMap<string, string>): Markup | undefined {
  switch (tag) {
    case 'a':
      if (closes) return { kind: 'end' };
      return attributes.has('href') ? { kind: 'link', href: attributes.get('href') ?? '' } : undefined;
    case 'img':
      return { kind: 'picture', src: attributes.get('src') ?? '', alt: attributes.get('alt') ?? '' };
    case 'font':
      if (closes) return { kind: 'end' };
      return attributes.has('color') ? { kind: 'open', mark: 'strong', tag } : { kind: 'plain' };
    case 'v-click':
    case 'v-after': {
      const step = attributes.get('at') ?? '';
      return closes
        ? { kind: 'plain' }
        : { kind: 'step', step: /^\d{1,3}$/.test(step) ? Number(step) : undefined };
    }
    case 'center':
    case 'hr':
      return { kind: 'plain' };
    default:
      return undefined;
  }
}

/** Reads the attributes of a `<!-- .element: … -->` comment: `class="fragment"` and `data-fragment-index`. */
export function readElementAttributes(text: string, at: Position, context: Context): Attributes {
  let steps = false;
  let index: number | undefined;
  for (const { name, value } of readPairs(text)) {
    if (name === 'class') {
      const classes = value.split(/\s+/).filter((word) => word !== '');
      steps = classes.includes('fragment');
      for (const word of classes) {
        if (word !== 'fragment') reportAttribute(word, 'class', at, context);
      }
    } else if (name === 'data-notes') context.addNotes(writeNote(value, at));
    else if (name === 'data-fragment-index' && /^\d{1,3}$/.test(value)) index = Number(value);
    else reportAttribute(name, 'attribute', at, context);
  }
  if (!steps && index === undefined) return {};
  return { fragment: index ?? context.nextFragment() };
}

/** Makes a note of words that stand in an attribute. */
export function writeNote(text: string, at: Position): Block[] {
  if (text.trim() === '') return [];
  const words = { kind: 'text' as const, text: decodeReferences(text.trim()), at };
  return [{ kind: 'paragraph', children: [words], attributes: {}, at }];
}

/** Reads `name="value"` pairs of an attribute comment. */
export function readPairs(text: string): { name: string; value: string }[] {
  const pairs = text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g);
  return [...pairs].map(([, name = '', double, single, bare]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? bare ?? '',
  }));
}

function reportAttribute(word: string, what: 'class' | 'attribute', at: Position, { report }: Context): void {
  const known = what === 'class' ? ['fragment'] : ['class', 'data-fragment-index'];
  report('unknown-attribute', at, `属性“${word}”不起作用`, suggestHint(word, known), 'warning');
}
