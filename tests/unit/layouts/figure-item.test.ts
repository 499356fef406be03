/** A figure that begins an item, with its unit and without a mark. */
import { expect, it } from 'vitest';
import type { Inline } from '../../../src/deck/content.ts';
import { plainText } from '../../../src/deck/plain-text.ts';
import { readFigureItem } from '../../../src/layouts/parts/figure-item.ts';

const at = { file: '', line: 1, column: 1 };
const text = (words: string): Inline => ({ kind: 'text', text: words, at });
const read = (...children: Inline[]) => readFigureItem({ children, blocks: [], attributes: {}, at });

it.each([
  ['1000户 入户检查', '1000户'],
  ['98.5%：整改', '98.5%'],
  ['1,200余人 参加', '1,200余人'],
  ['3个月 见效', '3个月'],
  ['2小时 到场', '2小时'],
])('reads %s', (words, figure) => {
  expect(read(text(words))?.words).toBe(figure);
});

it.each(['9月 启动', '2026年 冬天', '3月1日 开会', '119 报警', '1000户入户检查', '入户 1000户', '40户'])(
  'reads no figure in %s',
  (words) => {
    expect(read(text(words))).toBeUndefined();
  },
);

it('reads the same whether its words were traced or not', () => {
  const traced: Inline = { kind: 'fact', fact: 'a', text: '1000户', traced: '1000户', at };
  const plain = read(text('1000户 入户检查'));
  const found = read(traced, text(' 入户检查'));
  expect(found?.words).toBe(plain?.words);
  expect(plainText(found?.rest ?? [])).toBe(plainText(plain?.rest ?? []));
  expect(found?.fact).toBe('a');
});
