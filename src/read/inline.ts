/** Turns marked's inline tokens into our own. */
import type { Token, Tokens } from 'marked';
import type { Attributes, Inline, MarkKind } from '../deck/content.ts';
import { plainText } from '../deck/plain-text.ts';
import { readHref } from './address.ts';
import { readCaption } from './caption.ts';
import { decodeReferences } from './character-references.ts';
import type { Context } from './context.ts';
import { mergeText, trimEnd } from './join-text.ts';
import { hiddenTags, readElementAttributes, sortMarkup } from './markup.ts';
import { readPicture } from './picture.ts';

export interface InlineResult {
  readonly children: readonly Inline[];
  /** From an `.element` comment among the tokens. */
  readonly attributes: Attributes;
}

/** Tags of HTML inside each other; more is no one's intent, and the rest would only be bolder still. */
const deepestMarks = 8;

/** Reads the inside of a paragraph, heading, cell or item. */
export function readInlines(tokens: readonly Token[], context: Context): InlineResult {
  const root: Inline[] = [];
  const open: Open[] = [];
  let attributes: Attributes = {};
  let into = root;
  let hiding = '';
  for (const [index, token] of tokens.entries()) {
    const { at, leave } = context.locator.enter(token.raw);
    if (hiding !== '') {
      if (isClosing(token, hiding)) hiding = '';
    } else if (token.type === 'image') {
      const caption = into === root ? readCaption(tokens, index) : '';
      into.push(...readPicture(token.href, decodeReferences(token.text), at, context, caption));
      into.push(...readTitle(token.title, at));
    } else if (token.type !== 'html') into.push(...readToken(token, at, context));
    else {
      const markup = sortMarkup(token.raw);
      if (markup.kind === 'element') attributes = readElementAttributes(markup.text, at, context);
      else if (markup.kind === 'break' || markup.kind === 'title-break') into.push({ kind: markup.kind, at });
      else if (markup.kind === 'picture') into.push(...readPicture(markup.src, markup.alt, at, context));
      else if (markup.kind === 'step') attributes = { fragment: markup.step ?? context.nextFragment() };
      else if ((markup.kind === 'open' || markup.kind === 'link') && open.length < deepestMarks) {
        const href = markup.kind === 'link' ? readHref(markup.href, at, context.report) : undefined;
        open.push({ mark: markup.kind === 'open' ? markup.mark : undefined, href, children: [], into, at });
        into = open.at(-1)?.children ?? root;
      } else if (markup.kind === 'close' || markup.kind === 'end') {
        const closed = open.pop();
        closed?.into.push(...closeTag(closed));
        into = closed?.into ?? root;
      } else if (markup.kind !== 'comment' && markup.kind !== 'plain') {
        reportRemoved(markup, at, context);
        if (markup.kind === 'removed' && hides(markup, tokens.slice(index + 1))) hiding = markup.tag;
      }
    }
    leave();
  }
  for (const left of open.reverse()) left.into.push(...closeTag(left));
  return { children: trimEnd(mergeText(root)), attributes };
}

/** A tag that has begun and holds what follows. */
interface Open {
  readonly mark: MarkKind | undefined;
  readonly href: string | undefined;
  readonly children: Inline[];
  readonly into: Inline[];
  readonly at: Inline['at'];
}

function closeTag({ mark, href, children, at }: Open): Inline[] {
  if (mark !== undefined) return [{ kind: mark, children, at }];
  return href === undefined ? children : [{ kind: 'link', href, children, at }];
}

/** A tag hides what it holds; one that never closes, as in a sentence about the tag, holds nothing. */
function hides({ tag, closes }: { tag: string; closes: boolean }, after: readonly Token[]): boolean {
  return !closes && hiddenTags.has(tag) && after.some((token) => isClosing(token, tag));
}

function isClosing({ type, raw }: Token, tag: string): boolean {
  return type === 'html' && raw.toLowerCase().startsWith(`</${tag}`);
}

function reportRemoved(markup: ReturnType<typeof sortMarkup>, at: Inline['at'], { report }: Context): void {
  // The closing half of a tag goes with its opening one.
  if (markup.kind === 'removed' && markup.closes) return;
  const name = 'tag' in markup ? `<${markup.tag}>` : '.slide 注释';
  report('removed-html', at, `${name} 已去掉`, '幻灯片只写 Markdown；文字保留，标签不起作用。', 'warning');
}

function readToken(token: Token, at: Inline['at'], context: Context): Inline[] {
  const children = () => readInlines((token as Tokens.Strong).tokens ?? [], context).children;
  switch (token.type) {
    case 'strong':
      return [{ kind: 'strong', children: children(), at }];
    case 'em':
      return [{ kind: 'emphasis', children: children(), at }];
    case 'del':
      return [{ kind: 'strike', children: children(), at }];
    case 'codespan':
      return [{ kind: 'code', text: token.text, at }];
    case 'mark':
    case 'superscript':
    case 'subscript':
      return [{ kind: token.type, children: children(), at }];
    case 'formula':
    case 'words':
      return [{ kind: 'text', text: token.text, at }];
    case 'footnote':
      return writeMark(context.numberFootnote(token.label, at), token.raw, at);
    case 'footnote-in-place':
      return writeMark(context.addFootnote(children(), at), token.raw, at);
    case 'remark':
      context.report('removed-html', at, '%%…%% 里的话不显示', '要显示，去掉前后的 %%。', 'warning');
      return [];
    case 'br':
      return [{ kind: 'break', at }];
    case 'link':
      return readLink(token as Tokens.Link, at, context);
    case 'text':
      if ('tokens' in token && token.tokens) return [...readInlines(token.tokens, context).children];
      return readLines(token.text, context);
    case 'checkbox':
      return [];
    default:
      return [{ kind: 'text', text: decodeReferences('text' in token ? token.text : token.raw), at }];
  }
}

/** Writes a footnote's number; what nobody wrote stays as it was written. */
function writeMark(number: number | undefined, raw: string, at: Inline['at']): Inline[] {
  if (number === undefined) return [{ kind: 'text', text: raw, at }];
  return [{ kind: 'superscript', children: [{ kind: 'text', text: String(number), at }], at }];
}

function readLink(token: Tokens.Link, at: Inline['at'], context: Context): Inline[] {
  const fact = /^fact:(.*)$/i.exec(token.href)?.[1];
  const { children } = readInlines(token.tokens, context);
  const title = readTitle(token.title, at, (words) => `（${words}）`);
  if (fact !== undefined)
    return [{ kind: 'fact', fact: decodeFact(fact), text: plainText(children), at }, ...title];
  // A mail address that nobody made a link of is a word.
  if (token.href.startsWith('mailto:') && /^<?[^[]/.test(token.raw)) return [...children];
  const href = readHref(token.href, at, context.report);
  return [...(href === undefined ? children : [{ kind: 'link' as const, href, children, at }]), ...title];
}

/** What other tools show under a pointer only is text here: paper and phones have no pointer. */
function readTitle(
  title: string | null | undefined,
  at: Inline['at'],
  write = (words: string) => words,
): Inline[] {
  const words = decodeReferences(title ?? '').trim();
  return words === '' ? [] : [{ kind: 'text', text: write(words), at: { ...at, length: 1 } }];
}

function decodeFact(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Reads text line by line, each with its place; a line end is no space between two Chinese characters. */
function readLines(text: string, context: Context): Inline[] {
  const lines = text.split('\n').map((line, index) => (index === 0 ? line : line.trimStart()));
  return lines.flatMap((line, index): Inline[] => {
    if (line === '') return [];
    const { at: firstWord, leave } = context.locator.enter(line);
    leave();
    const indent = line.length - line.trimStart().length;
    const column = Math.max(1, firstWord.column - indent);
    const isFound = firstWord.length === line.trim().length;
    const at = { ...firstWord, column, length: isFound ? line.length : 1 };
    const after = lines[index + 1];
    const isLast = after === undefined;
    const isLatin = /[\w.,;:!?)]\s*$/.test(line) && /^[\w(]/.test(after ?? '');
    const words = decodeReferences(isLast ? line : line.trimEnd());
    return [{ kind: 'text', text: isLatin ? `${words} ` : words, at }];
  });
}
