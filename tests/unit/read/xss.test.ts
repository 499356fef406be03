/**
 * Payloads of our own, one a line of `xss-payloads.txt`; \n, \t, \xNN and \uNNNN in them are escapes, \\ is a backslash.
 * Each stands in every place where an author can write, and none may leave a script, a handler or a foreign address.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDeck } from '../../../src/read/deck.ts';
import { renderSections } from '../../../src/render/sections.ts';
import { makeFolder, sampleDeck, sampleFacts } from '../../property/lessons.ts';
import { findUnsafeHtml } from '../../property/safe-html.ts';

const payloads = readFileSync(new URL('xss-payloads.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(readEscapes);

const oneLine = (payload: string) => payload.replace(/[\r\n]+/g, ' ');
const quoted = (payload: string) => JSON.stringify(oneLine(payload));

/** Ways to put a payload into a lesson: [settings, ledger, slides]. */
const places: Record<string, (payload: string) => [string, string, string]> = {
  body: (payload) => [sampleDeck, sampleFacts, `## 题\n\n${payload}\n`],
  title: (payload) => [sampleDeck, sampleFacts, `## ${oneLine(payload)}\n`],
  item: (payload) => [sampleDeck, sampleFacts, `## 题\n\n- 甲\n- ${oneLine(payload)}\n`],
  cell: (payload) => [sampleDeck, sampleFacts, `## 题\n\n| 甲 |\n| - |\n| ${oneLine(payload)} |\n`],
  group: (payload) => [sampleDeck, sampleFacts, `## 题\n\n### ${oneLine(payload)}\n\n甲\n`],
  notes: (payload) => [sampleDeck, sampleFacts, `## 题\n\nNote:\n${payload}\n`],
  caption: (payload) => [
    sampleDeck,
    sampleFacts,
    `---\nlayout: photo\n---\n\n## 题\n\n![甲](a.jpg) ${oneLine(payload)}\n`,
  ],
  settings: (payload) => [
    sampleDeck,
    sampleFacts,
    `---\nlayout: ${quoted(payload)}\n---\n\n## 题\n\n---\nkicker: ${quoted(payload)}\n---\n\n## 题\n\n---\nid: ${quoted(payload)}\n---\n\n## 题\n`,
  ],
  chart: (payload) => [
    sampleDeck,
    sampleFacts,
    `---\nlayout: chart\n---\n\n## 题\n\n\`\`\`chart\ntype: bars\nfacts: [rate, ${quoted(payload)}]\ntitle: ${quoted(payload)}\n\`\`\`\n`,
  ],
  lesson: (payload) => [
    sampleDeck
      .replace('title: 课', `title: ${quoted(payload)}`)
      .replace('name: 蓝线', `name: ${quoted(payload)}`),
    sampleFacts.replace('short: 调处', `short: ${quoted(payload)}`),
    '---\nlayout: matrix\n---\n\n## 题\n\n---\n\n## 题\n',
  ],
};

it('has 200 payloads and more', () => expect(payloads.length).toBeGreaterThanOrEqual(200));

it.each(payloads)('is harmless everywhere: %s', (payload) => {
  for (const [place, put] of Object.entries(places)) {
    const [settings, ledger, slides] = put(payload);
    const { deck } = readDeck(makeFolder(settings, ledger, slides));
    const sections = deck ? renderSections(deck, new Map()) : [];
    expect(sections.length, place).toBeGreaterThan(0);
    expect(
      sections.flatMap(({ html }) => findUnsafeHtml(html.text)),
      place,
    ).toEqual([]);
  }
});

function readEscapes(text: string): string {
  return text.replace(/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([nt\\"]))/g, (_, hex, unicode, letter) =>
    letter === undefined
      ? String.fromCharCode(Number.parseInt(hex ?? unicode, 16))
      : ({ n: '\n', t: '\t' }[letter as 'n'] ?? letter),
  );
}
