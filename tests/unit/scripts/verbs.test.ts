import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partNames } from '../../../scripts/parts/build-lesson.ts';
import { writeUsage } from '../../../scripts/parts/usage.mjs';
import { verbNames, verbs } from '../../../scripts/verbs.mjs';
import { reportFormats } from '../../../src/deck/format-problems.ts';
import { targetNames } from '../../../src/export/index.ts';

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);

it('has a line for every verb, a file and a script of package.json', () => {
  const files = readdirSync(at('scripts')).filter((name) => name.endsWith('.ts'));
  expect(files.map((name) => name.replace('.ts', ''))).toEqual([...verbNames].sort());
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { scripts: object };
  expect(Object.keys(scripts).sort()).toEqual([...verbNames].sort());
});

it('names all that can be built, exported and reported', () => {
  expect(Object.keys(verbs.build.operands.among).sort()).toEqual([...partNames].sort());
  expect(Object.keys(verbs.export.operands.among)).toEqual(targetNames);
  expect(verbs.check.options.format.among).toEqual(reportFormats);
});

it('says how a verb is used, what may stand there and what it is otherwise', () => {
  expect(writeUsage('check')).toBe(`用法：npm run check -- [选项]
检查课件：哪个文件、第几行有什么错，怎么改。

选项：
  --slides <文件夹>          课件在哪里（没有 slides 就是当前文件夹），默认 slides
  --format text|json|github  报告的格式，默认 text
  --fix                      先把能自动改的改好：标点、空格、写错的设置等，改了什么都列出来
  --all                      问题再多也一条条列出来
  --lenient                  别的工具写的课件也收，不认识的写法只警告
  -h, --help                 显示这些说明
`);
  expect(writeUsage('new')).toContain('用法：npm run new -- <文件夹> [选项]\n');
  expect(writeUsage('start')).toContain('用法：npm start -- [选项]\n');
  expect(writeUsage('export')).toContain('\n  slides.pptx         可编辑的演示文稿\n');
});
