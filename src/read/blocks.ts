/** Turns marked's block tokens into our own. */
import type { Token, Tokens } from 'marked';
import type { Attributes, Block, Cell, Inline, Item } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { readChart } from './chart.ts';
import type { Context } from './context.ts';
import { readInlines } from './inline.ts';
import { hiddenTags, readElementAttributes, sortMarkup } from './markup.ts';
import { breakTitle } from './title-breaks.ts';

/** A block, or something in the text that is about the slide and not on it. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'slide-attributes'; readonly text: string; readonly at: Position }
  | { readonly kind: 'comment'; readonly text: string; readonly at: Position }
  /** With no block before it: an item's own, below its first line. */
  | { readonly kind: 'element-attributes'; readonly attributes: Attributes; readonly at: Position };

/** Reads the tokens of a whole passage, which follow each other in it. */
export function readPassagePieces(tokens: readonly Token[], context: Context): Piece[] {
  let end = 0;
  return readPieces(tokens, context, (token) => {
    const start = end;
    end += token.raw.length;
    context.locator.moveTo(start, end);
  });
}

/** Reads block tokens in order. */
export function readPieces(
  tokens: readonly Token[],
  context: Context,
  before: (token: Token) => void = () => undefined,
): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    before(token);
    if (token.type === 'space' || (token.type === 'def' && isAddress(token as Tokens.Def))) continue;
    const { at, leave } = context.locator.enter(token.raw);
    if (token.type === 'html') pieces.push(...readHtml(token.raw, at, context, pieces));
    else pieces.push(...readBlock(token, at, context).map((block): Piece => ({ kind: 'block', block })));
    leave();
  }
  return pieces;
}

/** Reads block tokens where only content may stand. */
export function readBlocks(tokens: readonly Token[], context: Context): Block[] {
  return readPieces(tokens, context).flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
}

function readHtml(raw: string, at: Position, context: Context, before: Piece[]): Piece[] {
  const markup = sortMarkup(raw);
  if (markup.kind === 'slide') return [{ kind: 'slide-attributes', text: markup.text, at }];
  if (markup.kind === 'comment') return [{ kind: 'comment', text: markup.text, at }];
  if (markup.kind === 'element') {
    const attributes = readElementAttributes(markup.text, at, context);
    return attach(before, attributes) ? [] : [{ kind: 'element-attributes', attributes, at }];
  }
  return readRawHtml(raw, at, context);
}

/** An `.element` comment on a line of its own is about the block above it. */
function attach(before: Piece[], attributes: Attributes): boolean {
  const last = before.at(-1);
  if (last?.kind !== 'block') return false;
  before[before.length - 1] = { kind: 'block', block: { ...last.block, attributes } };
  return true;
}

/** Of a block of raw HTML only the words stay, as a paragraph; scripts and styles go with all they hold. */
function readRawHtml(raw: string, at: Position, context: Context): Piece[] {
  const tags = [...raw.matchAll(/<([a-z][a-z0-9-]*)/gi)].map((match) => match[1]?.toLowerCase() ?? '');
  const name = tags[0] ?? 'HTML';
  const hint = '幻灯片只写 Markdown；文字保留，标签不起作用。';
  context.report('removed-html', at, `<${name}> 已去掉`, hint, 'warning');
  const words = raw
    .replace(new RegExp(`<(${[...hiddenTags].join('|')})\\b[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi'), ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<\/?(?:[abisu]|em|strong|span|mark|del|sup|sub|wbr)\b[^>]*>/gi, '')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return [];
  const children = [{ kind: 'text' as const, text: words, at }];
  return [{ kind: 'block', block: { kind: 'paragraph', children, attributes: {}, at } }];
}

function readBlock(token: Token, at: Position, context: Context): Block[] {
  switch (token.type) {
    case 'heading': {
      const { children, attributes } = readInlines(breakTitle(token.tokens ?? []), context);
      const level = (token as Tokens.Heading).depth;
      return [{ kind: 'heading', level, children, attributes, at }];
    }
    case 'paragraph':
    case 'text':
      return readParagraph(token as Tokens.Paragraph, at, context);
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const read = items.map((item) => readItem(item, context));
      return [{ kind: 'list', ordered, items: ordered ? numberItems(read, items) : read, at }];
    }
    case 'table':
      return [readTable(token as Tokens.Table, at, context)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(token.tokens ?? [], context), attributes: {}, at }];
    case 'code': {
      const { lang = '', text } = token as Tokens.Code;
      if (lang.trim() !== 'chart') return [{ kind: 'code-block', language: lang.trim(), text, at }];
      const chart = readChart({ file: at.file, text, line: at.line + 1 }, context.report);
      // What cannot be read has been reported, and is shown as it was written.
      return [chart ? { kind: 'chart', ...chart, at } : { kind: 'code-block', language: 'chart', text, at }];
    }
    case 'def':
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: token.raw, at }], attributes: {}, at }];
    default:
      return []; // hr: `---` was a separator; `***` says nothing on a slide
  }
}

/** `[甲]: 乙` has the shape of a link's definition and is text; so is a note, `[^1]: …`. */
function isAddress({ tag, href }: Tokens.Def): boolean {
  return !tag.startsWith('^') && /\.[a-z]|[/#]|^[a-z][a-z\d+.-]*:/i.test(href);
}

function readParagraph(token: Tokens.Paragraph, at: Position, context: Context): Block[] {
  const { children, attributes } = readInlines(token.tokens ?? [], context);
  return splitAtPictures(children).flatMap((part, index): Block[] => {
    const place = index === 0 ? at : (part[0]?.at ?? at);
    const [first, ...caption] = part;
    if (first?.kind === 'image') return [{ kind: 'figure', image: first, caption, attributes, at: place }];
    return first === undefined ? [] : [{ kind: 'paragraph', children: part, attributes, at: place }];
  });
}

/** A picture that begins a line stands by itself, with what follows it on that line as its caption. */
function splitAtPictures(children: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [];
  for (const child of children) {
    const part = parts.at(-1);
    const isBlank = child.kind === 'break' || (child.kind === 'text' && child.text.trim() === '');
    const isBeside = part?.[0]?.kind === 'image' && part[0].at.line === child.at.line;
    const beginsLine = part === undefined || part.at(-1)?.at.line !== child.at.line || isBeside;
    const isAfterPicture = part?.[0]?.kind === 'image' && !isBeside;
    if (part === undefined || isAfterPicture || (child.kind === 'image' && beginsLine)) {
      if (!isBlank) parts.push([child]);
    } else part.push(child);
  }
  return parts.map((part) => (part[0]?.kind === 'image' ? part.filter(isShown) : part));
}

function isShown(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.text.trim() !== '';
}

function readItem(item: Tokens.ListItem, context: Context): Item {
  const { at } = context.locator.enter(item.raw);
  const [first, ...rest] = item.tokens.filter((token) => token.type !== 'checkbox');
  const leads = first !== undefined && (first.type === 'text' || first.type === 'paragraph');
  const line = leads
    ? readInlines((first as Tokens.Text).tokens ?? [], context)
    : { children: [], attributes: {} };
  const nested = leads ? rest : first === undefined ? [] : [first, ...rest];
  const pieces: Piece[] = readPieces(nested, context);
  const blocks = pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
  const own = pieces.find((piece) => piece.kind === 'element-attributes');
  return { children: line.children, blocks, attributes: own?.attributes ?? line.attributes, at };
}

/** A number that is ahead of the count is its author's: 1. 3. 10. stay what they are, 1. 1. 1. are counted. */
function numberItems(items: readonly Item[], tokens: readonly Tokens.ListItem[]): Item[] {
  let next = 1;
  return items.map((item, index) => {
    const written = Number(/^\s*(\d{1,9})[.)]/.exec(tokens[index]?.raw ?? '')?.[1] ?? next);
    const isOwn = written > next || (index === 0 && written !== next);
    next = (isOwn ? written : next) + 1;
    return isOwn ? { ...item, number: written } : item;
  });
}

function readTable(token: Tokens.Table, at: Position, context: Context): Block {
  const readCell = (cell: Tokens.TableCell): Cell => {
    const { at: cellAt, leave } = context.locator.enter(cell.text);
    const { children, attributes } = readInlines(cell.tokens, context);
    leave();
    if (attributes.fragment !== undefined) {
      const hint = '写在表格下面一行，整张表一起出现。';
      context.report('unknown-attribute', cellAt, '表格的一格没有步骤，这条注释不起作用', hint, 'warning');
    }
    return { children, at: cellAt };
  };
  return {
    kind: 'table',
    header: token.header.map(readCell),
    rows: token.rows.map((row) => row.map(readCell)),
    at,
  };
}
