/** Checks that everything a deck names is there: ids, units, tracks, chapters, images. */

import type { Deck } from '../deck/deck.ts';
import { listPictures } from '../deck/pictures.ts';
import type { Position } from '../deck/position.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestHint, suggestOnly } from '../deck/suggest.mjs';
import { fixAddress, fixSpelling } from '../edit/fix-word.ts';
import { createReport, type Report } from './context.ts';
import { findPictureName, type SourceFolder } from './folder.ts';
import type { YamlResult } from './yaml.ts';

type Locate = YamlResult<unknown>['locate'];

/** Finds where the settings of a lesson stand. */
export interface Locators {
  readonly lesson: Locate;
  readonly ledger: Locate;
  /** One for each slide, in the running order. */
  readonly slides: readonly Locate[];
}

/** Finds names that lead nowhere. */
export function findReferenceProblems(deck: Deck, folder: SourceFolder, locate: Locators): Problem[] {
  const problems: Problem[] = [];
  const report = createReport(problems);
  checkIds(deck, locate, report);
  checkSlides(deck, locate, report);
  checkLedger(deck, locate, report);
  checkImages(deck, folder, report);
  return problems;
}

function checkIds({ slides }: Deck, locate: Locators, report: Report): void {
  const seen = new Map<string, Position>();
  for (const [index, { id, at: start }] of slides.entries()) {
    const at = locate.slides[index]?.(['id']) ?? start;
    const first = seen.get(id);
    const hint = '每页的 id 不能相同。';
    if (first) report('duplicate-id', at, `编号“${id}”已经用过（${first.file}:${first.line}）`, hint);
    else seen.set(id, at);
  }
}

function checkSlides({ slides, lesson }: Deck, locate: Locators, report: Report): void {
  const units = lesson.units.map((unit) => unit.id);
  const tracks = lesson.tracks.map((track) => track.id);
  for (const [index, { unit, track, at }] of slides.entries()) {
    const place = (key: string) => locate.slides[index]?.([key]) ?? at;
    if (unit !== '' && !units.includes(unit))
      reportUnknown(report, place('unit'), `没有“${unit}”这个单位`, unit, units);
    if (track !== '' && !tracks.includes(track))
      reportUnknown(report, place('track'), `没有“${track}”这条赛道`, track, tracks);
  }
}

function checkLedger({ ledger, lesson, chapters }: Deck, locate: Locators, report: Report): void {
  const known = {
    theme: chapters.map((chapter) => chapter.id),
    track: lesson.tracks.map((track) => track.id),
    doubt: ledger.doubts.map((doubt) => doubt.id),
    fact: ledger.facts.map((fact) => fact.id),
  };
  const names = { theme: '一章', track: '条赛道', doubt: '条存疑', fact: '个事实' };
  const check = (what: keyof typeof known, name: string, path: (string | number)[]) => {
    if (name === '' || known[what].includes(name)) return;
    reportUnknown(report, locate.ledger(path), `没有“${name}”这${names[what]}`, name, known[what]);
  };
  for (const { id, theme, track, doubts } of ledger.facts) {
    check('theme', theme, ['facts', id, 'theme']);
    check('track', track, ['facts', id, 'track']);
    for (const [index, doubt] of doubts.entries()) check('doubt', doubt, ['facts', id, 'doubts', index]);
  }
  if (ledger.isPartial) return;
  for (const [index, { facts }] of ledger.separate.entries())
    for (const [nth, name] of facts.entries()) check('fact', name, ['separate', index, 'facts', nth]);
}

function reportUnknown(
  report: Report,
  at: Position,
  message: string,
  name: string,
  known: readonly string[],
): void {
  report('unknown-reference', at, message, suggestHint(name, known), 'error', fixSpelling(at, name, known));
}

function checkImages(deck: Deck, { assets }: SourceFolder, report: Report): void {
  const hint = '把图片放在课件的文件夹里，写它的文件名。';
  for (const { src, at } of listPictures(deck)) {
    if (findPictureName(assets, src) !== undefined) continue;
    const meant = suggestOnly(src, [...assets]);
    const fix = meant === '' ? undefined : fixAddress(at, src, meant);
    report('missing-image', at, `没有“${src}”这张图`, suggestHint(src, [...assets], hint), 'error', fix);
  }
}
