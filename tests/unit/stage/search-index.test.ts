import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/stage/search-index.ts';

const initials = { l: '雷', f: '锋法', p: '派', c: '出长', s: '所沙', z: '重', x: '行', h: '行' };
const entries = [
  { index: 0, title: '雷锋派出所', text: '育人与共建' },
  { index: 1, title: '“1+2+N”社区警务团队', text: '雷锋派出所的做法，调解率９９.6％，C++ 与 a.b' },
  { index: 2, title: '', text: '长沙 重 点，行走' },
];
const find = (query: string) => findWords(query, entries, initials).map(({ index, match }) => [index, match]);

describe('findWords', () => {
  it.each([
    [
      '雷锋',
      [
        [0, '雷锋'],
        [1, '雷锋'],
      ],
    ],
    [
      '锋派',
      [
        [0, '锋派'],
        [1, '锋派'],
      ],
    ],
    [
      'lfpcs',
      [
        [0, '雷锋派出所'],
        [1, '雷锋派出所'],
      ],
    ],
    [
      'LF派',
      [
        [0, '雷锋派'],
        [1, '雷锋派'],
      ],
    ],
    ['99.6%', [[1, '９９.6％']]],
    ['c++', [[1, 'C++']]],
    ['a.b', [[1, 'a.b']]],
    ['axb', []],
    ['.*', []],
    ['(', []],
    ['1+2', [[1, '1+2']]],
    ['重点', [[2, '重 点']]],
    ['长沙重', [[2, '长沙 重']]],
    ['x走', [[2, '行走']]],
    ['h走', [[2, '行走']]],
    ['  ', []],
    ['', []],
    ['雷锋派出所的做法也', []],
  ])('finds %s', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('puts titles first, and gives the words around', () => {
    const [title, text] = findWords(
      '派出所',
      [entries[1], entries[0]].filter((entry) => entry !== undefined),
      initials,
    );
    expect([title?.index, text?.index]).toEqual([0, 1]);
    expect(text).toMatchObject({ before: '雷锋', match: '派出所', after: expect.stringMatching(/^的做法/) });
  });
});
