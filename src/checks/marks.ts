/** Finds quotation marks and brackets that have lost their other half. */
import { checkLines, type Finding } from './parts/line-check.ts';
import type { Line } from './parts/slide-text.ts';

export const marks = checkLines({
  name: 'marks',
  says: '不成对的引号和括号',
  code: 'unbalanced-marks',
  severity: 'error',
  find: findUnbalanced,
});

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '【': '】',
  '「': '」',
  '『': '』',
  '〈': '〉',
};
const pairs = Object.entries(closers);

function findUnbalanced({ text }: Line): Finding[] {
  const open: { mark: string; index: number }[] = [];
  const lost: Finding[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’（）《》【】「」『』〈〉]/gu)) {
    if (mark === '’' && isApostrophe(text, index)) continue;
    if (Object.hasOwn(closers, mark)) {
      open.push({ mark, index });
      continue;
    }
    const opener = pairs.find(([, closer]) => closer === mark)?.[0] ?? '';
    const depth = open.findLastIndex((one) => one.mark === opener);
    if (depth === -1) lost.push(report(mark, index, opener));
    else lost.push(...open.splice(depth).slice(1).map(reportOpen));
  }
  return [...lost, ...open.map(reportOpen)].sort((a, b) => a.index - b.index);
}

function reportOpen({ mark, index }: { mark: string; index: number }): Finding {
  return report(mark, index, closers[mark] ?? '');
}

function report(mark: string, index: number, other: string): Finding {
  const hint = `补上 ${other}，或者去掉它；引号和括号在每段、每项里要成对。`;
  return { index, length: 1, message: `${mark} 不成对`, hint };
}

function isApostrophe(text: string, index: number): boolean {
  return /[A-Za-z]/.test(text[index - 1] ?? '');
}
