/** Judges slides' titles: two lines at most, broken where the author says, without a full stop. */
import type { Heading } from '../deck/content.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { plainText, splitPhrases } from '../deck/plain-text.ts';
import type { Fix, Problem } from '../deck/problem.ts';
import type { Check } from './check.ts';
import { fixLine } from './parts/fix-line.ts';
import { listLines } from './parts/slide-text.ts';
import { measureEms } from './parts/text-width.ts';

export const titles: Check = {
  name: 'titles',
  says: '太长的标题，句号结尾的标题',
  run: ({ slides }: Deck) =>
    slides.flatMap((slide) =>
      slide.title ? [...findLongTitle(slide, slide.title), ...findFullStop(slide, slide.title)] : [],
    ),
};

/** Characters on one line of a title. */
const lineEms = 20;
const heroLineEms = 11;
const mostLines = 2;

function findLongTitle({ layout }: Slide, title: Heading): Problem[] {
  const limit = layout === 'divider' ? heroLineEms : lineEms;
  const phrases = splitPhrases(title).map(measureEms);
  const long = phrases.find((ems) => ems > limit);
  const lines = countLines(phrases, limit);
  if (long === undefined && lines <= mostLines) return [];
  const total = Math.ceil(phrases.reduce((sum, ems) => sum + ems, 0));
  const message =
    lines > mostLines
      ? `标题有${total}个字，会排成${lines}行`
      : `标题${phrases.length > 1 ? '的一截' : ''}有${Math.ceil(long ?? 0)}个字，一行放不下`;
  const hint = `每行至多${limit}个字，至多两行；在可以换行的地方写 |。`;
  return [{ code: 'long-title', severity: 'warning', at: title.at, message, hint }];
}

function countLines(phrases: readonly number[], limit: number): number {
  let lines = 1;
  let used = 0;
  for (const ems of phrases) {
    if (used > 0 && used + ems > limit) {
      lines++;
      used = 0;
    }
    const extra = Math.max(0, Math.ceil(ems / limit) - 1);
    lines += extra;
    used += ems - extra * limit;
  }
  return lines;
}

function findFullStop(slide: Slide, title: Heading): Problem[] {
  const words = plainText(title.children);
  if (!/[。.]\s*$/u.test(words) || /\.{3}\s*$/u.test(words)) return [];
  const hint = '标题末尾不用句号；问号、叹号可以留。';
  const fix = dropFullStop(slide);
  return [
    {
      code: 'title-full-stop',
      severity: 'warning',
      at: title.at,
      message: '标题用句号结尾',
      hint,
      ...(fix && { fix }),
    },
  ];
}

function dropFullStop(slide: Slide): Fix | undefined {
  const line = listLines(slide).find(({ kind }) => kind === 'title');
  const [, before = '', mark = ''] = /^(.*?)([。.]+)\s*$/su.exec(line?.text ?? '') ?? [];
  if (line === undefined || !/[\p{L}\p{N}]/u.test(before)) return undefined;
  const words = [{ index: before.length, length: mark.length, words: '' }];
  return fixLine(line, { says: `去掉标题末尾的“${mark}”`, words, safe: true }, new Set());
}
