/** What stands beside a picture on its line, and what it is described with. */
import type { Token } from 'marked';
import type { Position } from '../deck/position.ts';
import type { Fix } from '../deck/problem.ts';
import { fixWord } from '../edit/fix-word.ts';

/** Reads the caption of the picture at an index: what follows the only one of a line that begins it; '' for none. */
export function readCaption(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  if (before !== undefined && before.type !== 'br' && !/\n\s*$/.test(before.raw)) return '';
  const rest = tokens.slice(index + 1);
  const words: string[] = [];
  for (const { type, raw, ...token } of rest) {
    if (type === 'image') return '';
    if (type === 'br') break;
    const [line = ''] = type === 'html' ? [] : ('text' in token ? String(token.text) : raw).split('\n', 1);
    words.push(line);
    if (raw.includes('\n')) break;
  }
  return words.join('').trim();
}

/** Plans to write a picture's description; undefined for words that would not stand in brackets as they are. */
export function describeImage(at: Position, given: string, caption: string): Fix | undefined {
  if (caption === '' || /[[\]\\*_`&<|]/.test(caption)) return undefined;
  return { ...fixWord(at, `![${given}]`, `![${caption}]`, true), says: `图片的说明文字写成“${caption}”` };
}
