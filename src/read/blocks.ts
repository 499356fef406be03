/** Turns marked's block tokens into our own. */
import type { Token, Tokens } from 'marked';
import type { Attributes, Block, Cell, Inline, Item } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { readChart } from './chart.ts';
import type { Context } from './context.ts';
import { readInlines } from './inline.ts';
import { numberItems } from './item-numbers.ts';
import { readElementAttributes, sortMarkup } from './markup.ts';
import { readDefinitions, readFormula } from './own-blocks.ts';
import { readParagraph } from './paragraph.ts';
import { readQuote } from './quote.ts';
import { breakTitle } from './title-breaks.ts';

/** A block, or something in the text that is about the slide and not on it. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'slide-attributes'; readonly text: string; readonly at: Position }
  | { readonly kind: 'comment'; readonly text: string; readonly at: Position }
  /** A column of Slidev begins here. */
  | { readonly kind: 'slot'; readonly name: string; readonly at: Position }
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
  return context.readMarkup(raw, at);
}

/** An `.element` comment on a line of its own is about the block above it. */
function attach(before: Piece[], attributes: Attributes): boolean {
  const last = before.at(-1);
  if (last?.kind !== 'block') return false;
  before[before.length - 1] = { kind: 'block', block: { ...last.block, attributes } };
  return true;
}

function readBlock(token: Token, at: Position, context: Context): Block[] {
  switch (token.type) {
    case 'heading': {
      const { children, attributes } = readInlines(breakTitle(token.tokens ?? []), context);
      const level = (token as Tokens.Heading).depth;
      return [{ kind: 'heading', level, children: dropLabel(children), attributes, at }];
    }
    case 'paragraph':
    case 'text':
      return readParagraph((token as Tokens.Paragraph).tokens ?? [], at, context);
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const read = items.map((item) => readItem(unwrapHeading(item), context));
      return [
        {
          kind: 'list',
          ordered,
          items: ordered
            ? numberItems(
                read,
                items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10)),
              )
            : read,
          at,
        },
      ];
    }
    case 'table':
      return [readTable(token as Tokens.Table, at, context)];
    case 'blockquote':
      return [readQuote(readBlocks(token.tokens ?? [], context), at)];
    case 'formula-block':
      return [readFormula(token.raw, at, context)];
    case 'definitions':
      return [readDefinitions(token as Tokens.Generic, at, context)];
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

/** An item that is written as a heading is an item. */
function unwrapHeading(item: Tokens.ListItem): Tokens.ListItem {
  const [first, ...rest] = item.tokens;
  if (first?.type !== 'heading') return item;
  return { ...item, tokens: [{ ...first, type: 'text' } as Token, ...rest] };
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
  const attributes = own?.attributes ?? line.attributes;
  const box = item.task ? { checked: item.checked === true } : {};
  return { children: line.children, blocks, attributes, ...box, at };
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
    align: token.align.map((align) => align ?? undefined),
    header: token.header.map(readCell),
    rows: token.rows.map((row) => row.map(readCell)),
    at,
  };
}

/** Pandoc's `{#name .class}` behind a heading names it for other tools. */
function dropLabel(children: readonly Inline[]): readonly Inline[] {
  const [first] = children;
  // A comment that stood before the words has left a blank.
  if (first?.kind === 'text' && first.text !== first.text.trimStart())
    return dropLabel([{ ...first, text: first.text.trimStart() }, ...children.slice(1)]);
  const last = children.at(-1);
  if (last?.kind !== 'text') return children;
  const text = last.text.replace(/\s*\{:?\s*[#.][^{}]*\}$/, '');
  return text === last.text ? children : [...children.slice(0, -1), { ...last, text }];
}
