/** Reads paragraphs, and the pictures that stand in them by themselves. */
import type { Token } from 'marked';
import type { Block, Inline } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Context } from './context.ts';
import { readInlines } from './inline.ts';

/** Reads inline tokens as a paragraph, with the pictures that begin its lines standing by themselves. */
export function readParagraph(tokens: readonly Token[], at: Position, context: Context): Block[] {
  const { children, attributes } = readInlines(tokens, context);
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
