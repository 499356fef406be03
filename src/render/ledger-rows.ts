/** Lays the ledger out in rows, for tables of every kind. */
import type { Deck, Fact, FactKind } from '../deck/deck.ts';
import { listFacts } from '../deck/slide-index.ts';

export interface LedgerRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly text: string;
  readonly forms: readonly string[];
  readonly value: number | undefined;
  readonly what: string;
  /** Names, not ids. */
  readonly whose: readonly string[];
  readonly chapter: string;
  readonly track: string;
  readonly period: string;
  readonly paragraphs: readonly number[];
  /** Numbers of the slides that show it. */
  readonly slides: readonly number[];
  readonly doubts: readonly string[];
  /** Set for what no entry of the ledger states: it comes from the report alone, or from nowhere. */
  readonly origin?: Fact['origin'];
  /** The report's sentence, where it may be shown. */
  readonly quote?: string;
}

/** Shown in the place of a paragraph. */
export const noSource = '没有出处';

/** What the kinds are called. */
export const kindNames: Readonly<Record<FactKind, string>> = {
  figure: '数字',
  person: '人物',
  body: '单位',
  place: '地点',
  phrase: '提法',
};

/** Lists all facts in the order of the ledger. */
export function listLedgerRows(deck: Deck): LedgerRow[] {
  const names = new Map(deck.lesson.units.map(({ id, name }) => [id, name]));
  const chapters = new Map(deck.chapters.map(({ id, title }) => [id, title]));
  const tracks = new Map(deck.lesson.tracks.map(({ id, name }) => [id, name]));
  const shown = findSlides(deck);
  return deck.ledger.facts.map((fact: Fact) => ({
    id: fact.id,
    kind: fact.kind,
    text: fact.text,
    forms: fact.forms,
    value: fact.value,
    what: fact.what,
    whose: fact.whose.map((id) => names.get(id) ?? id),
    chapter: chapters.get(fact.theme) ?? '',
    track: tracks.get(fact.track) ?? '',
    period: fact.period,
    paragraphs: fact.paragraphs,
    slides: [...(shown.get(fact.id) ?? [])],
    doubts: fact.doubts,
    ...(fact.origin === undefined ? {} : { origin: fact.origin }),
    ...(fact.quote === undefined ? {} : { quote: fact.quote }),
  }));
}

function findSlides({ slides }: Deck): Map<string, Set<number>> {
  const shown = new Map<string, Set<number>>();
  for (const slide of slides)
    for (const id of listFacts(slide)) shown.set(id, (shown.get(id) ?? new Set()).add(slide.number));
  return shown;
}
