/** Reads the blocks of `block-syntax.ts`. */
import type { Token, Tokens } from 'marked';
import type { Block, Inline, Item } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Context } from './context.ts';
import { readInlines } from './inline.ts';

/** Reads a formula: its lines, as they are written. */
export function readFormula(raw: string, at: Position, { locator }: Context): Block {
  const children = raw
    .trim()
    .split('\n')
    .flatMap((line, index): Inline[] => {
      const { at: place, leave } = locator.enter(line);
      leave();
      const text: Inline = { kind: 'text', text: line.trim(), at: place };
      return index === 0 ? [text] : [{ kind: 'break', at: place }, text];
    });
  return { kind: 'paragraph', children, attributes: {}, at };
}

/** Reads a word and what it means as a list of one item: **word**: meaning. */
export function readDefinitions({ term, meanings }: Tokens.Generic, at: Position, context: Context): Block {
  const { children: word } = readInlines(term as Token[], context);
  const [first = [], ...others] = (meanings as Token[][]).map(
    (tokens) => readInlines(tokens, context).children,
  );
  const blocks = others.map((children): Block => ({ kind: 'paragraph', children, attributes: {}, at }));
  const colon: Inline = { kind: 'text', text: '：', at };
  const item: Item = {
    children: [{ kind: 'strong', children: word, at }, colon, ...first],
    blocks,
    attributes: {},
    at,
  };
  return { kind: 'list', ordered: false, items: [item], at };
}
