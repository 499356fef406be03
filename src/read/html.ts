/**
 * Reads passages that may hold blocks of HTML. What a tag means becomes content of our own, of other tags the words stay;
 * no tag, attribute or address is passed on as it was written.
 */
import type { Block, Item } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { type Piece, readPassagePieces, readPieces } from './blocks.ts';
import { decodeReferences } from './character-references.ts';
import { makeColumn, setsColumns } from './columns.ts';
import type { Context } from './context.ts';
import { countItems } from './html-list.ts';
import { stepOfTag, stepThrough } from './html-steps.ts';
import { readHtmlTable } from './html-table.ts';
import { joinLine } from './join-line.ts';
import { createLocator } from './locator.ts';
import { type Definitions, findDefinitions, lexInline, lexMarkdown } from './markdown.ts';
import { hiddenTags } from './markup.ts';
import { readParagraph } from './paragraph.ts';
import { findRegions, type Part, type Region } from './regions.ts';
import type { Passage } from './split.ts';

/** What the readers of a slide share, before a place in it is known. */
export type SlideContext = Omit<Context, 'locator' | 'readMarkup'> & { readonly file: string };

interface Reader extends SlideContext {
  readonly known: Definitions | undefined;
}

/** Reads a passage of a slide. */
export function readPassage(passage: Passage, context: SlideContext): Piece[] {
  const parts = findRegions(passage);
  const isWhole = parts.length === 1 && parts[0]?.kind === 'text';
  if (isWhole) return readText(passage, { ...context, known: undefined }, false);
  return readParts(parts, { ...context, known: findDefinitions(passage.text) }, false);
}

function readParts(parts: readonly Part[], reader: Reader, isInside = true): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (part.kind === 'text') return readText(part.passage, reader, isInside);
    if (part.kind === 'slot') return [{ kind: 'slot', name: part.name, at: placeOf(part.passage, reader) }];
    return readRegion(part, reader);
  });
}

function placeOf({ text, line, column }: Passage, { file }: Reader): Position {
  return { file, line, column, length: Math.max(1, text.trimEnd().length) };
}

function readText(passage: Passage, reader: Reader, isInside: boolean): Piece[] {
  const context: Context = {
    ...reader,
    locator: createLocator(reader.file, passage),
    readMarkup: (raw, at) => readMarkup(raw, at, reader),
  };
  const flat = isInside ? dropIndent(passage.text) : passage.text;
  const tokens = lexMarkdown(flat, reader.known);
  return flat === passage.text ? readPassagePieces(tokens, context) : readPieces(tokens, context);
}

/** Tags are indented by how deep they stand, which would make code of the words inside. */
function dropIndent(text: string): string {
  const lines = text.trimStart().split('\n');
  const indents = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const least = Math.min(...indents);
  return [lines[0], ...lines.slice(1).map((line) => line.slice(Math.min(least, line.search(/\S|$/))))].join(
    '\n',
  );
}

/** HTML that marked found inside of a list or a quotation, or that is no block of its own. */
function readMarkup(raw: string, at: Position, reader: Reader): Piece[] {
  const parts = findRegions({ text: raw, line: at.line, column: at.column });
  if (parts.some(({ kind }) => kind === 'region')) return readParts(parts, reader);
  const passage = { text: raw, line: at.line, column: at.column };
  const context: Context = { ...reader, locator: createLocator(reader.file, passage), readMarkup: () => [] };
  return readParagraph(lexInline(raw.trim()), at, context).map((block) => ({ kind: 'block', block }));
}

/** What says nothing by itself: its content is the slide's. */
const plainTags = new Set(
  'p div section article main header footer center figure figcaption details nav form fieldset dl dd caption li'.split(
    ' ',
  ),
);

function readRegion(region: Region, reader: Reader): Piece[] {
  const { tag, passage } = region;
  const at = placeOf(passage, reader);
  if (hiddenTags.has(tag.name)) {
    reportRemoved(tag.name, at, reader);
    return [];
  }
  const step = stepOfTag(tag);
  const pieces = readMeaning(region, at, reader);
  return step === undefined ? pieces : stepThrough(pieces, step, reader);
}

function readMeaning(region: Region, at: Position, reader: Reader): Piece[] {
  const { tag, parts } = region;
  const blocks = () =>
    readParts(parts, reader).flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
  const one = (block: Block): Piece[] => [{ kind: 'block', block }];
  switch (tag.name) {
    case 'ul':
    case 'ol': {
      const items = parts.flatMap((part) => (isRegion(part) ? [readItem(part, reader)] : []));
      const loose = readParts(
        parts.filter((part) => !isRegion(part)),
        reader,
      );
      const isOrdered = tag.name === 'ol';
      const list = {
        kind: 'list' as const,
        ordered: isOrdered,
        items: isOrdered ? countItems(region, items) : items,
        at,
      };
      return items.length === 0 ? loose : [...one(list), ...loose];
    }
    case 'table': {
      const loose = readParts(
        parts.filter((part) => !isRegion(part) || part.tag.name === 'caption'),
        reader,
      );
      return [...loose, ...one(readHtmlTable(region, at, (cell) => joinLine(readParts(cell, reader))))];
    }
    case 'blockquote':
      return one({ kind: 'quote', blocks: blocks(), attributes: {}, at });
    case 'pre': {
      const text = decodeReferences(region.inside.replace(/<\/?[a-z][^<>]*>/gi, '')).replace(/^\n|\s+$/g, '');
      return one({ kind: 'code-block', language: '', text, at });
    }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const level = Number(tag.name.slice(1));
      const children = joinLine(readParts(parts, reader));
      return children.length === 0 ? [] : one({ kind: 'heading', level, children, attributes: {}, at });
    }
    case 'dt':
    case 'summary': {
      const children = joinLine(readParts(parts, reader));
      return one({ kind: 'paragraph', children: [{ kind: 'strong', children, at }], attributes: {}, at });
    }
    case 'aside':
      if (!/\bnotes\b/.test(tag.attributes.get('class') ?? '')) return readParts(parts, reader);
      reader.addNotes(blocks());
      return [];
    default:
      return readPlain(region, at, reader);
  }
}

function readPlain(region: Region, at: Position, reader: Reader): Piece[] {
  const { tag, parts } = region;
  const cells = parts.filter(isRegion);
  if (setsColumns(tag) && cells.length > 1 && cells.length === parts.length) {
    return cells.flatMap((cell): Piece[] => {
      const pieces = readRegion(cell, reader);
      const blocks = pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
      const others = pieces.filter(({ kind }) => kind !== 'block');
      const column = makeColumn(blocks, placeOf(cell.passage, reader));
      return blocks.length === 0 ? others : [{ kind: 'block', block: column }, ...others];
    });
  }
  const isKnown = plainTags.has(tag.name) || /^v-|^t[rdh]$|^t(?:head|body|foot)$/.test(tag.name);
  const isStyled = ['class', 'style', 'onclick'].some((name) => tag.attributes.has(name));
  if (!isKnown || (isStyled && tag.name === 'div')) reportRemoved(tag.name, at, reader);
  return readParts(parts, reader);
}

function reportRemoved(name: string, at: Position, { report }: Reader): void {
  report('removed-html', at, `<${name}> 已去掉`, '幻灯片只写 Markdown；文字保留，标签不起作用。', 'warning');
}

function isRegion(part: Part): part is Region {
  return part.kind === 'region';
}

/** The first paragraph is an item's own line, and what follows is nested below it. */
function readItem(region: Region, reader: Reader): Item {
  const [first, ...rest] = readRegion(region, reader).flatMap((piece) =>
    piece.kind === 'block' ? [piece.block] : [],
  );
  const at = placeOf(region.passage, reader);
  const leads = first?.kind === 'paragraph' || first?.kind === 'heading';
  const blocks = leads || first === undefined ? rest : [first, ...rest];
  return { children: leads ? first.children : [], blocks, attributes: (leads && first.attributes) || {}, at };
}
