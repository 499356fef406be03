import { describe, expect, it } from 'vitest';
import {
  formatProblems,
  formatProblemsAsJson,
  formatProblemsForGitHub,
} from '../../../src/deck/format-problems.ts';
import type { Problem } from '../../../src/deck/problem.ts';

const unknownLayout: Problem = {
  code: 'unknown-layout',
  severity: 'error',
  at: { file: 'slides/20-赋能.md', line: 2, column: 9, length: 11 },
  message: '没有“big-nubmers”这个版式',
  hint: '是不是“big-numbers”？',
};
const texts = new Map([['slides/20-赋能.md', '---\nlayout: big-nubmers\n---\n近三年调处4000余起\n']]);
const inText: Problem = {
  ...unknownLayout,
  severity: 'warning',
  at: { file: 'slides/20-赋能.md', line: 4, column: 4, length: 8 },
  hint: '',
};

describe('formatProblems', () => {
  it('shows the place, the line before it, carets, the hint and the total', () => {
    expect(formatProblems([unknownLayout], texts)).toBe(
      [
        'slides/20-赋能.md:2:9  错误  unknown-layout',
        '  没有“big-nubmers”这个版式',
        '    1 | ---',
        '  > 2 | layout: big-nubmers',
        '      |         ^^^^^^^^^^^',
        '  提示：是不是“big-numbers”？',
        '',
        '共1个错误，0个警告。不能生成：先改 slides/20-赋能.md:2。',
        '',
      ].join('\n'),
    );
  });

  it('indents with full-width spaces below Chinese, two carets a character', () => {
    const rows = formatProblems([inText], texts).split('\n');
    expect(rows[3]).toBe('  > 4 | 近三年调处4000余起');
    expect(rows[4]).toBe(`      | ${'\u3000'.repeat(3)}${'^'.repeat(12)}`);
  });

  it('cuts a long line around the place', () => {
    const line = `${'字'.repeat(100)}错误${'字'.repeat(100)}`;
    const at = { file: 'a.md', line: 1, column: 101, length: 2 };
    const report = formatProblems([{ ...inText, at }], new Map([['a.md', line]])).split('\n');
    expect(report[2]).toMatch(/^ {2}> 1 \| …字+错误字+…$/);
    const start = report[2]?.indexOf('错误') ?? 0;
    expect(report[3]?.indexOf('^')).toBe(start);
    expect(report[3]?.endsWith('^^^^')).toBe(true);
  });

  it('leaves the frame out where the file or the line is not there', () => {
    const at = { file: 'gone.md', line: 9, column: 1 };
    expect(formatProblems([{ ...inText, at }], texts).split('\n')).toHaveLength(5);
  });

  it('shows errors first, whatever their place, and counts each severity', () => {
    const late = { ...unknownLayout, at: { ...unknownLayout.at, line: 9 } };
    const report = formatProblems([inText, late], texts);
    expect(report.indexOf(':9:9')).toBeLessThan(report.indexOf(':4:4'));
    expect(report).toMatch(/\n共1个错误，1个警告。不能生成：先改 slides\/20-赋能\.md:9。\n$/);
  });

  it('says that a build goes through where only drawn slides have errors', () => {
    const drawn: Problem = { ...unknownLayout, code: 'overflow' };
    expect(formatProblems([drawn, inText], texts)).toMatch(/\n共1个错误，1个警告。能生成。\n$/);
  });

  it('says how many mend themselves', () => {
    const fix = { says: '', edits: [], safe: true };
    const problems = [
      { ...inText, fix },
      { ...unknownLayout, fix: { ...fix, safe: false } },
    ];
    expect(formatProblems(problems, texts)).toContain('其中1处能自动改：npm run check -- --fix\n');
    expect(formatProblems(problems, texts, { lesson: ['--slides talk.md'] })).toContain(
      '其中1处能自动改：npm run check -- --slides talk.md --fix\n',
    );
  });

  const many = (count: number): Problem[] =>
    Array.from({ length: count }, (_, index) => ({ ...inText, at: { ...inText.at, line: index + 1 } }));

  it('shows ten whole, and of more each kind with its first three', () => {
    expect(formatProblems(many(10), texts).match(/ {2}警告 {2}unknown-layout/g)).toHaveLength(10);
    const report = formatProblems([...many(12), unknownLayout], texts);
    expect(report).toBe(
      [
        '错误  unknown-layout  共1处',
        '  slides/20-赋能.md:2:9  没有“big-nubmers”这个版式',
        '  提示：是不是“big-numbers”？',
        '',
        '警告  unknown-layout  共12处',
        ...[1, 2, 3].map((line) => `  slides/20-赋能.md:${line}:4  没有“big-nubmers”这个版式`),
        '  还有9处',
        '',
        '全部列出：npm run check -- --all',
        '',
        '共1个错误，12个警告。不能生成：先改 slides/20-赋能.md:2。',
        '',
      ].join('\n'),
    );
  });

  it('shows many whole when told to', () => {
    const report = formatProblems(many(12), texts, { all: true });
    expect(report.match(/ {2}警告 {2}unknown-layout/g)).toHaveLength(12);
    expect(report).not.toContain('--all');
  });

  it('gives each of a kind its own hint where they differ', () => {
    const [first, ...others] = many(11);
    const report = formatProblems([{ ...first, hint: '改。' } as Problem, ...others], texts);
    expect(report).toContain('没有“big-nubmers”这个版式；改。\n');
  });
});

it('writes JSON with counts and sorted problems', () => {
  const value = JSON.parse(formatProblemsAsJson([inText, unknownLayout]));
  expect(value).toMatchObject({ errors: 1, warnings: 1 });
  expect(value.problems.map((problem: Problem) => problem.at.line)).toEqual([2, 4]);
});

it('writes GitHub annotations with their special characters escaped', () => {
  const at = { file: 'a,b:c.md', line: 3, column: 5, length: 2 };
  expect(formatProblemsForGitHub([{ ...unknownLayout, at, message: '100%\n两行', hint: '' }])).toBe(
    '::error file=a%2Cb%3Ac.md,line=3,col=5,endColumn=7,title=unknown-layout::100%25%0A两行\n',
  );
});
