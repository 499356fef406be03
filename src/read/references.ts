/** Checks that everything a deck names is there: ids, units, tracks, chapters, images. */

import type { Deck } from '../deck/deck.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.ts';
import { walkInlines } from '../deck/walk.ts';
import { createReport, type Report } from './context.ts';
import type { SourceFolder } from './folder.ts';
import type { LessonFile } from './lesson.ts';

/** Finds names that lead nowhere. */
export function findReferenceProblems(
  deck: Deck,
  folder: SourceFolder,
  locate: LessonFile['locate'],
): Problem[] {
  const problems: Problem[] = [];
  const report = createReport(problems);
  checkIds(deck, report);
  checkSlides(deck, report);
  checkLedger(deck, report);
  checkImages(deck, folder, report);
  if (deck.lesson.emblem !== '' && !folder.assets.has(deck.lesson.emblem)) {
    report(
      'missing-image',
      locate(['emblem']),
      `没有“${deck.lesson.emblem}”这张图`,
      '把图片存进 assets/，写它的文件名。',
    );
  }
  return problems;
}

function checkIds({ slides }: Deck, report: Report): void {
  const seen = new Map<string, Position>();
  for (const { id, at } of slides) {
    const first = seen.get(id);
    if (first)
      report(
        'duplicate-id',
        at,
        `编号“${id}”已经用过（${first.file}:${first.line}）`,
        '每页的 id 不能相同。',
      );
    else seen.set(id, at);
  }
}

function checkSlides({ slides, lesson }: Deck, report: Report): void {
  const units = lesson.units.map((unit) => unit.id);
  const tracks = lesson.tracks.map((track) => track.id);
  for (const { unit, track, at } of slides) {
    if (unit !== '' && !units.includes(unit))
      report('unknown-reference', at, `没有“${unit}”这个单位`, suggestHint(unit, units));
    if (track !== '' && !tracks.includes(track))
      report('unknown-reference', at, `没有“${track}”这条赛道`, suggestHint(track, tracks));
  }
}

function checkLedger({ ledger, lesson, chapters }: Deck, report: Report): void {
  const themes = chapters.map((chapter) => chapter.id);
  const tracks = lesson.tracks.map((track) => track.id);
  const doubts = ledger.doubts.map((doubt) => doubt.id);
  const facts = ledger.facts.map((fact) => fact.id);
  const check = (name: string, known: readonly string[], what: string, at: Position) => {
    if (name !== '' && !known.includes(name))
      report('unknown-reference', at, `没有“${name}”这${what}`, suggestHint(name, known));
  };
  for (const fact of ledger.facts) {
    check(fact.theme, themes, '一章', fact.at);
    check(fact.track, tracks, '条赛道', fact.at);
    for (const doubt of fact.doubts) check(doubt, doubts, '条存疑', fact.at);
  }
  for (const { facts: names, at } of ledger.separate)
    for (const name of names) check(name, facts, '个事实', at);
}

function checkImages({ slides }: Deck, { assets }: SourceFolder, report: Report): void {
  for (const { blocks, notes } of slides) {
    walkInlines([...blocks, ...notes], (inline) => {
      if (inline.kind !== 'image' || assets.has(inline.src)) return;
      report(
        'missing-image',
        inline.at,
        `没有“${inline.src}”这张图`,
        suggestHint(inline.src, [...assets], '把图片存进 assets/，写它的文件名。'),
      );
    });
  }
}
