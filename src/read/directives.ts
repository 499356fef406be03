/** Marp's directives: comments of `key: value` lines, such as `_class: lead`. */
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import type { Piece } from './blocks.ts';
import { foreignKeys } from './foreign-keys.ts';

export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

/** Takes the directives out of what a slide says. */
export function takeDirectives(pieces: readonly Piece[]): { pieces: Piece[]; directives: Directive[] } {
  const directives: Directive[] = [];
  const rest = pieces.filter((piece) => {
    if (piece.kind !== 'comment') return true;
    const found = piece.text.split('\n').map((line) => {
      const [, name = '', value = ''] = /^\s*(_?[A-Za-z]+):(?:\s+(.*?)|)\s*$/.exec(line) ?? [];
      return { name, value: value.replace(/^(["'])(.*)\1$/, '$2'), at: piece.at };
    });
    if (!found.every(({ name }) => foreignKeys.has(name.replace(/^_/, '')))) return true;
    directives.push(...found);
    return false;
  });
  return { pieces: rest, directives };
}

/** Reports the directives of a lesson once, and the words that they would have shown. */
export function reportDirectives(directives: readonly Directive[]): Problem[] {
  const [first] = directives;
  if (first === undefined) return [];
  const names = [...new Set(directives.map(({ name }) => name))];
  const shown = directives.filter(({ name }) => /^_?(?:header|footer)$/.test(name));
  const words = [...new Set(shown.map(({ value }) => value))].filter((value) => value !== '');
  const dropped = words.length === 0 ? '' : `；页眉页脚“${words.join('”“')}”不显示`;
  const message = `“${names.join('”“')}”是别的演示工具的设置，这里不起作用${dropped}`;
  const hint = directives.length === 1 ? '删掉这条注释。' : `删掉这些注释，一共${directives.length}处。`;
  return [{ code: 'foreign-key', severity: 'warning', at: first.at, message, hint }];
}
