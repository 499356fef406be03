import type { Block, Heading, Inline } from './content.ts';
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

/** Writes a title's words, one piece for each part between the places where it may break. */
export function splitPhrases(title: Heading | undefined): string[] {
  const phrases: string[] = [''];
  for (const child of title?.children ?? []) {
    if (child.kind === 'title-break') phrases.push('');
    else phrases.push(`${phrases.pop() ?? ''}${plainText([child])}`);
  }
  return phrases;
}
