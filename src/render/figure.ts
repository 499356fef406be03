/** Takes items apart: the figure or head they begin with, and the rest. */
import type { Inline, Item } from '../deck/content.ts';
import { ownFigure } from '../deck/deck.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { plainText } from '../deck/plain-text.ts';
import type { Writer } from '../layouts/layout.ts';
import { type FigureItem, readFigureItem } from '../layouts/parts/figure-item.ts';
import { type InlineContext, writeInlines } from './inlines.ts';

const figureParts = /^([-−]?[\d.,]+|[一二三四五六七八九十百千万两]+)(.*)$/u;

/** Writes an item that begins with a figure: number, qualifier with unit, and what it counts. */
export function writeFigure(item: Item, context: InlineContext, writer: Writer): Html {
  const { words, fact, isLinked, rest } = readFigureItem(item) ?? wholeLine(item);
  const [, number = words, unit = ''] = figureParts.exec(words) ?? [];
  const id = fact === ownFigure ? '' : fact;
  const period = isLinked ? (context.facts.get(id)?.period ?? '') : '';
  const said = plainText(rest);
  const label = html`${period !== '' && !said.includes(period) ? html`${period}` : nothing}${writeInlines(trimStart(rest), context)}`;
  const digits = /\d/.test(number);
  const figure = html`<span class="number serif${digits ? '' : ' han'}">${digits ? number : html`<span>${number}</span>`}</span>${unit === '' ? nothing : html`<span class="unit bold">${unit}</span>`}`;
  return html`<span class="figure${id === '' ? '' : ' fact'}"${id === '' ? nothing : html` data-fact="${id}"`}>${figure}</span><span class="counts">${label}${writer.blocks(item.blocks)}</span>`;
}

/** Where no figure begins it, all that stands first is set as one. */
function wholeLine({ children }: Item): FigureItem {
  const [first, ...rest] = dropBlank(children);
  return { words: first ? plainText([first]) : '', fact: '', isLinked: false, rest };
}

/** Splits an item into its first bold words and the text behind them. */
export function splitHead(
  item: Item,
  context: InlineContext,
  writer: Writer,
): { head: Html | undefined; text: Html } {
  const [first, ...rest] = dropBlank(item.children);
  const blocks = writer.blocks(item.blocks);
  if (first?.kind !== 'strong')
    return { head: undefined, text: html`${writeInlines(item.children, context)}${blocks}` };
  const head = writeInlines(first.children, context);
  return { head, text: html`${writeInlines(trimStart(rest), context)}${blocks}` };
}

function dropBlank(children: readonly Inline[]): readonly Inline[] {
  const start = children.findIndex((child) => child.kind !== 'text' || child.text.trim() !== '');
  return start === -1 ? [] : children.slice(start);
}

/** The colon or space between a head and its text is the layout's business. */
function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.kind === 'break') return trimStart(rest);
  if (first?.kind !== 'text') return children;
  const text = first.text.replace(/^[\s：:]+/, '');
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}
