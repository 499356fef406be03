import type { Block, Inline } from './content.ts';
import { walkInlines } from './walk.ts';

/** Writes the words of inline content without any marks. */
export function plainText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if ('children' in child) return plainText(child.children);
      return 'text' in child ? child.text : '';
    })
    .join('');
}

/** Writes the words of blocks, one piece of text after the other. */
export function plainTextOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  walkInlines(blocks, (inline) => {
    if ('text' in inline) parts.push(inline.text);
  });
  return parts.join('');
}
