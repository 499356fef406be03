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

/** Reads words and what they mean as a list, in which each word stands in bold before its meaning. */
export function readDefinitions({ entries }: Tokens.Generic, at: Position, context: Context): Block {
  const items = (entries as { term: Token[]; meanings: Token[][] }[]).map(({ term, meanings }): Item => {
    const word = readInlines(term, context).children;
    const place = word[0]?.at ?? at;
    const colon: Inline = { kind: 'text', text: '：', at: place };
    const [first = [], ...others] = meanings.map((tokens) => readInlines(tokens, context).children);
    const blocks = others.map(
      (children): Block => ({ kind: 'paragraph', children, attributes: {}, at: place }),
    );
    const children = [{ kind: 'strong' as const, children: word, at: place }, colon, ...first];
    return { children, blocks, attributes: {}, at: place };
  });
  return { kind: 'list', ordered: false, items, at };
}
