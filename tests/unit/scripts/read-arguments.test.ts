import { expect, it } from 'vitest';
import { readArguments, readOptions } from '../../../scripts/parts/read-arguments.ts';

const options = {
  slides: { type: 'string', default: 'slides' },
  lenient: { type: 'boolean', default: false },
} as const;
const usage = '用法：npm run check';

it('reads options, and what stands beside them', () => {
  const { values, positionals } = readArguments(['site', '--slides', 'lesson-2'], options, usage);
  expect(values).toEqual({ slides: 'lesson-2', lenient: false });
  expect(positionals).toEqual(['site']);
});

it.each([
  ['an option that is misspelt', ['--slide', 'a'], '没有“--slide”这个选项。是不是“slides”？'],
  ['an option that nobody knows', ['--xyz=1'], '没有“--xyz”这个选项。可以写：slides、lenient。'],
  ['an option without its value', ['--slides'], '命令写得不对。'],
  ['a word that has no place', ['site'], '不认识“site”。'],
])('refuses %s, with the usage', (_what, args, says) => {
  const read = () => readOptions(args, options, usage);
  expect(read).toThrow(`${says}\n${usage}`);
  expect(read).toThrow(expect.objectContaining({ code: 'wrong-usage', status: 2 }));
});
