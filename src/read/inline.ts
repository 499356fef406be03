/** Turns marked's inline tokens into our own. */
import type { Token, Tokens } from 'marked';
import type { Attributes, Inline, MarkKind } from '../deck/content.ts';
import { plainText } from '../deck/plain-text.ts';
import { readHref, readImagePath } from './address.ts';
import { decodeReferences } from './character-references.ts';
import type { Context } from './context.ts';
import { hiddenTags, readElementAttributes, sortMarkup } from './markup.ts';

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
  const open: { mark: MarkKind; children: Inline[]; into: Inline[]; at: Inline['at'] }[] = [];
  let attributes: Attributes = {};
  let into = root;
  let hiding = '';
  for (const [index, token] of tokens.entries()) {
    const { at, leave } = context.locator.enter(token.raw);
    if (hiding !== '') {
      if (isClosing(token, hiding)) hiding = '';
    } else if (token.type !== 'html') into.push(...readToken(token, at, context));
    else {
      const markup = sortMarkup(token.raw);
      if (markup.kind === 'element') attributes = readElementAttributes(markup.text, at, context);
      else if (markup.kind === 'break' || markup.kind === 'title-break') into.push({ kind: markup.kind, at });
      else if (markup.kind === 'open' && open.length < deepestMarks) {
        open.push({ mark: markup.mark, children: [], into, at });
        into = open.at(-1)?.children ?? root;
      } else if (markup.kind === 'close') {
        const closed = open.pop();
        closed?.into.push({ kind: closed.mark, children: closed.children, at: closed.at });
        into = closed?.into ?? root;
      } else if (markup.kind !== 'comment') {
        reportRemoved(markup, at, context);
        if (markup.kind === 'removed' && hides(markup, tokens.slice(index + 1))) hiding = markup.tag;
      }
    }
    leave();
  }
  for (const left of open.reverse())
    left.into.push({ kind: left.mark, children: left.children, at: left.at });
  return { children: trimEnd(mergeText(root)), attributes };
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
    case 'br':
      return [{ kind: 'break', at }];
    case 'link':
      return readLink(token as Tokens.Link, at, context);
    case 'image':
      return readImage(token as Tokens.Image, at, context);
    case 'text':
      if ('tokens' in token && token.tokens) return [...readInlines(token.tokens, context).children];
      return readLines(token.text, context);
    case 'checkbox':
      return [];
    default:
      return [{ kind: 'text', text: decodeReferences('text' in token ? token.text : token.raw), at }];
  }
}

function readLink(token: Tokens.Link, at: Inline['at'], context: Context): Inline[] {
  const fact = /^fact:(.*)$/i.exec(token.href)?.[1];
  const { children } = readInlines(token.tokens, context);
  const title = readTitle(token, at, (words) => `（${words}）`);
  if (fact !== undefined)
    return [{ kind: 'fact', fact: decodeFact(fact), text: plainText(children), at }, ...title];
  const href = readHref(token.href, at, context.report);
  return [...(href === undefined ? children : [{ kind: 'link' as const, href, children, at }]), ...title];
}

/** What other tools show under a pointer only is text here: paper and phones have no pointer. */
function readTitle(
  { title }: Tokens.Link | Tokens.Image,
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

function readImage(token: Tokens.Image, at: Inline['at'], context: Context): Inline[] {
  const src = readImagePath(token.href, at, context.report);
  const alt = decodeReferences(token.text).trim();
  const title = readTitle(token, at);
  if (src === undefined) return alt === '' ? title : [{ kind: 'text', text: alt, at }, ...title];
  if (alt === '') {
    context.report('missing-alt', at, `图片“${src}”没有说明文字`, '在 ![ ] 的方括号里写图上有什么。');
  }
  return [{ kind: 'image', src, alt, at }, ...title];
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

/** Drops the white space that was left before an attribute comment. */
function trimEnd(children: Inline[]): Inline[] {
  const last = children.at(-1);
  if (last?.kind !== 'text') return children;
  const text = last.text.trimEnd();
  return [...children.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

/** Joins texts that stand side by side in the source, as around an escaped character. */
function mergeText(children: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    const isNext =
      child.kind === 'text' &&
      last?.kind === 'text' &&
      child.at.line === last.at.line &&
      child.at.column === last.at.column + last.text.length;
    if (isNext) {
      const length = (last.at.length ?? 1) + (child.at.length ?? 1);
      merged[merged.length - 1] = { ...last, text: last.text + child.text, at: { ...last.at, length } };
    } else merged.push(child);
  }
  return merged;
}
