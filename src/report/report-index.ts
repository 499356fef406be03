/** Knows where the figures of a report stand, so that a slide's are found at once. */
import { type Claim, findClaims } from './claim.ts';
import { type Report, readSentence } from './report.ts';

export interface ReportIndex {
  /** Finds what the report says of a claim; undefined when it has no such figure. */
  readonly trace: (claim: Claim) => ReportTrace | undefined;
}

export interface ReportTrace {
  /** Whether the report has it just so; else it has the same figure with another qualifier. */
  readonly agrees: boolean;
  /** The first place's words whatever their spacing and digits. */
  readonly key: string;
  /** The report's own writings of it, without repetition. */
  readonly words: readonly string[];
  /** Numbers of the paragraphs, in order. */
  readonly paragraphs: readonly number[];
  /** The first sentence that has it. */
  readonly sentence: string;
}

interface Place {
  readonly claim: Claim;
  readonly paragraph: number;
}

/** Reads the figures of a report once. */
export function indexReport({ paragraphs }: Report): ReportIndex {
  const places = paragraphs.flatMap((text, index) =>
    findClaims(text)
      .flatMap(splitDate)
      .map((claim): Place => ({ claim, paragraph: index + 1 })),
  );
  const counting = places.filter(({ claim: { unit } }) => !timeUnit.test(unit));
  const exact = groupPlaces(places, ({ claim }) => claim.exact);
  const base = groupPlaces(places, ({ claim }) => claim.base);
  const bare = groupPlaces(counting, ({ claim }) => claim.bare);
  const number = groupPlaces(counting, ({ claim }) => claim.number);
  const write = (places: readonly Place[], agrees: boolean): ReportTrace | undefined => {
    const [first] = places;
    if (first === undefined) return undefined;
    return {
      agrees,
      key: first.claim.exact,
      words: [...new Set(places.map(({ claim }) => claim.words))],
      paragraphs: [...new Set(places.map(({ paragraph }) => paragraph))],
      sentence: readSentence(paragraphs[first.paragraph - 1] ?? '', first.claim.index),
    };
  };
  // One or two digits alone may count or number anything.
  const findBare = (claim: Claim) => (claim.number.length > 2 ? number.get(claim.number) : []);
  return {
    trace: (claim) => {
      const same = claim.unit === '' ? bare.get(claim.bare) : exact.get(claim.exact);
      const alike = claim.unit === '' ? findBare(claim) : base.get(claim.base);
      return write(settle(claim, same ?? []), true) ?? write(alike ?? [], false);
    },
  };
}

/** A number without a unit is no day, no year, no age and no degree. */
const timeUnit = /^(?:[年月日点时天周岁秒度℃]|小时|分钟|个月|周年)/u;

/** A number without a unit that stands for several figures of the report says no more than itself. */
function settle({ words, bare, unit }: Claim, places: readonly Place[]): readonly Place[] {
  const isOne = unit !== '' || new Set(places.map(({ claim }) => claim.exact)).size < 2;
  if (isOne) return places;
  return places.map(({ claim, paragraph }) => ({ claim: { ...claim, words, exact: bare }, paragraph }));
}

/** A whole date says its month, too, and its day of the year. */
function splitDate(claim: Claim): Claim[] {
  const [, year = '', month = '', day = ''] = /^(\d{4}年)?(\d{1,2}月)(\d{1,2}日)$/.exec(claim.exact) ?? [];
  const parts = month === '' ? [] : [year, month, month + day, year === '' ? '' : year + month];
  const others = parts.filter((part) => part !== '' && part !== claim.exact);
  return [claim, ...others.map((part) => ({ ...claim, exact: part, base: part, bare: part, words: part }))];
}

function groupPlaces(places: readonly Place[], read: (place: Place) => string): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = read(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return groups;
}
