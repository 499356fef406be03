import { expect, it } from 'vitest';
import { readArguments } from '../../../scripts/parts/read-arguments.mjs';

it('reads options, and what stands beside them', async () => {
  expect(await readArguments('build', ['images', 'site', '--slides', 'lesson-2', '--lenient'])).toEqual({
    values: { slides: 'lesson-2', out: 'dist', ledger: false, lenient: true },
    operands: ['images/', 'site'],
  });
  expect(await readArguments('bench', [])).toEqual({ values: { quick: false }, operands: [] });
});

it.each([['--help'], ['-h'], ['--slides', 'x', '-h'], ['--help', '--nonsense']])(
  'hears the wish for help in %j',
  async (...args) => expect(await readArguments('start', args)).toBe('help'),
);

it('leaves what is meant for the test runner as it is', async () => {
  const args = ['--project', 'unit', '-t', 'some name'];
  expect(await readArguments('test', args)).toEqual({ values: {}, operands: args });
  expect(await readArguments('test', ['--help'])).toBe('help');
});

it.each([
  ['an option that is misspelt', 'check', ['--slide', 'a'], '没有“--slide”这个选项。是不是“--slides”？'],
  [
    'an option that nobody knows',
    'check',
    ['--xyz=1'],
    '没有“--xyz”这个选项。可以写：--slides、--format、--fix、--all、--lenient、--help。',
  ],
  ['a short option that nobody knows', 'check', ['-s', 'a'], '没有“-s”这个选项。'],
  ['an option without its value', 'check', ['--slides'], '--slides 后面要写<文件夹>。'],
  ['an option in place of a value', 'build', ['--out', '--lenient'], '--out 后面要写<文件夹>。'],
  ['an empty value', 'build', ['--out='], '--out 后面要写<文件夹>。'],
  ['a value where none belongs', 'build', ['--lenient=yes'], '--lenient 后面不写值。'],
  ['a word that is misspelt', 'export', ['slide.pdf'], '没有“slide.pdf”。是不是“slides.pdf”？'],
  ['a word that has no place', 'check', ['site'], '不认识“site”。'],
  ['a word too many', 'new', ['one', 'two'], '不认识“two”。'],
  ['a word that is missing', 'timings', ['--yes'], '要写<排练计时.json>。'],
  ['an unknown choice', 'check', ['--format', 'jsn'], '--format 没有“jsn”。是不是“json”？'],
  ['too large a number', 'export', ['--scale', '9'], '--scale 要写1到4的数，写的是“9”。'],
  ['no number', 'preview', ['--port', '80a'], '--port 要写0到65535的整数，写的是“80a”。'],
  ['a list of anything', 'bench', ['--sizes', '24,x'], '--sizes 要写正整数，用逗号隔开，写的是“24,x”。'],
] as const)('refuses %s, with the usage', async (_what, verb, args, says) => {
  const refused = readArguments(verb, [...args]);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toThrow(`\n用法：npm run ${verb} -- `);
  await expect(refused).rejects.toMatchObject({ name: 'UsageError', status: 2 });
});
