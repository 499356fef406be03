import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/stage/address.ts';

const ids = ['cover', '第一章', 'end'];
const slides = { indexOf: (id: string) => ids.indexOf(id) };

it.each([
  ['#/end', 2, undefined],
  ['#end', 2, undefined],
  ['#/end/0', 2, 1],
  ['#/end/-1', 2, 0],
  ['#/end/x', 2, undefined],
  [`#/${encodeURIComponent('第一章')}/3`, 1, 4],
  ['#/第一章', 1, undefined],
  ['', 0, undefined],
  ['#/', 0, undefined],
  ['#/2', 2, undefined],
  ['#/2/0/1', 2, 2],
  ['#/99', 99, undefined],
])('reads %s', (hash, index, step) => {
  expect(readAddress(hash, slides)).toEqual({ index, step });
});

it.each(['#/nobody', '#/%E0%A4%A', '#/nobody/1'])('knows no slide at %s', (hash) => {
  expect(readAddress(hash, slides)).toBeUndefined();
});

it('reads what it writes', () => {
  for (const [index, id] of ids.entries()) {
    expect(readAddress(writeAddress(id, 0), slides)).toEqual({ index, step: undefined });
    expect(readAddress(writeAddress(id, 3), slides)).toEqual({ index, step: 3 });
  }
});
