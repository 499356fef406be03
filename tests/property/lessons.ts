/** Generates lessons: well-formed ones, broken ones, and hostile ones. */
import fc from 'fast-check';
import { layoutNames } from '../../src/layouts/index.ts';
import type { SourceFolder } from '../../src/read/folder.ts';

/** Makes a folder of a lesson's texts. */
export function makeFolder(deck: string, facts: string, slides: string): SourceFolder {
  return {
    texts: new Map([
      ['deck.yaml', deck],
      ['facts.yaml', facts],
      ['1.md', slides],
    ]),
    assets: new Set(['a.jpg']),
    problems: [],
    path: (name) => name,
  };
}

export const sampleDeck = `title: 课
minutes: 1
tracks: [{ id: blue, name: 蓝线 }]
units: [{ id: unit, name: 单位, short: 单 }]
chapters: [{ id: one, title: 一, file: 1.md, movement: true }]
`;
export const sampleFacts = `facts:
  disputes: { kind: figure, text: 4000余起, value: 4000, whose: unit, track: blue, short: 调处 }
  rate: { kind: figure, text: 99.6%, value: 99.6 }
separate: [{ facts: [disputes, rate], reason: 口径不同 }]
relations: [disputes = 4000 * 1]
`;

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Pieces that mean something to one of the readers; most breaks come from their neighbourhood. */
const token = pick(
  ...'甲 乙 一 两 三 4000 99.6% 余 起 次 名 年 “ ” ‘ ’ （ ） 《 》 ， 。 、 ： , : ; ! ? ( ) " \' | · — … ％ １ Ａ'.split(
    ' ',
  ),
  ...'# ## ### - * + > 1. ``` ~~~ ** __ * _ ~~ ` [ ] ( ) ![ ]( < > & \\ --- *** === | --- | <!-- --> {{ }} $ @'.split(
    ' ',
  ),
  ...[
    '[4000余起](fact:disputes)',
    '[99%](fact:rate)',
    '[x](fact:',
    '](fact:none)',
    '[甲](#s1)',
    '![甲](a.jpg)',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<script>',
    '</script>',
    '<div onclick="x">',
    '<svg/onload=x>',
    '<img src=x onerror=y>',
  ],
  ...[
    'javascript:x',
    'data:text/html,x',
    'https://a.b',
    '//a.b',
    '../',
    '&lt;',
    '&#60;',
    '&#x3c;',
    '&amp;',
    '&NewLine;',
  ],
  ...[
    '<!-- .element: class="fragment" -->',
    '<!-- .element: onclick="x" -->',
    '<!-- .slide: a="b" -->',
    'Note:',
    '备注：',
  ],
  ...[
    '```chart\ntype: bars\nfacts: [disputes]\n```',
    '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |',
    '\n---\n',
    '\n\n',
    '\n',
    '\r\n',
    '\t',
  ],
  ...[
    '    ',
    ' ',
    '\uFEFF',
    '\u200B',
    '\u00A0',
    '\u2028',
    '𠮷',
    '👮🏽',
    'e\u0301',
    '\u202E',
    '\u0000',
    '\u007F',
  ],
);
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const soup = fc
  .array(fc.oneof({ arbitrary: token, weight: 6 }, { arbitrary: anyText, weight: 1 }), { maxLength: 40 })
  .map((parts) => parts.join(''));

const words = fc
  .array(fc.oneof(token, anyText), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
const line = words.map((text) => text.replace(/[\r\n]+/g, ' '));
const block = fc.oneof(
  line.map((text) => `### ${text}`),
  line,
  fc.array(line, { minLength: 1, maxLength: 5 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `1. ${item}\n   - ${item}`).join('\n')),
  line.map((text) => `> ${text}`),
  fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n| - | - |\n| ${b} | ${a} |`),
  soup.map((text) => `\`\`\`chart\n${text}\n\`\`\``),
);

const yamlValue = fc.oneof(
  pick(
    'plain',
    'cover',
    '甲',
    '1',
    '-1',
    '1e9',
    'true',
    'null',
    '~',
    '""',
    '"',
    "'",
    '[',
    '[]',
    '{}',
    '{ a: b }',
    '*a',
    '&a b',
    '!!x',
    '|',
    '>',
    '@',
    '%',
    '# x',
  ),
  pick(
    'unit',
    'blue',
    'internal',
    'rings',
    '2026-01-01',
    '__proto__',
    'constructor',
    '../x',
    'https://a.b',
    '<b>',
    'javascript:x',
  ),
  line,
);
const yamlKey = fc.oneof(
  pick(
    'layout',
    'id',
    'minutes',
    'audience',
    'kicker',
    'unit',
    'track',
    'diagram',
    'layuot',
    '__proto__',
    'constructor',
    '<<',
    '?',
  ),
  pick(
    'title',
    'chapters',
    'units',
    'facts',
    'text',
    'kind',
    'value',
    'forms',
    'relations',
    'separate',
    'doubts',
  ),
);
const settings = fc
  .array(fc.tuple(yamlKey, yamlValue), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}\n`).join(''));

const slide = fc
  .record({
    layout: pick(...layoutNames),
    more: fc.option(settings, { nil: '' }),
    title: fc.option(line, { nil: '' }),
    blocks: fc.array(block, { maxLength: 5 }),
    notes: fc.option(soup, { nil: '' }),
  })
  .map(({ layout, more, title, blocks, notes }) => {
    const head = `---\nlayout: ${layout}\n${more}---\n\n${title === '' ? '' : `## ${title}\n\n`}`;
    return `${head}${blocks.join('\n\n')}\n\n${notes === '' ? '' : `Note:\n${notes}\n`}`;
  });

/** Slides that are mostly well formed, and texts that are not. */
export const slides = fc.oneof(
  { arbitrary: fc.array(slide, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')), weight: 3 },
  { arbitrary: soup, weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }), weight: 1 },
);

const nestedYaml = fc
  .array(fc.tuple(pick('', '  ', '    ', '- ', '  - '), yamlKey, yamlValue), { maxLength: 12 })
  .map((lines) => lines.map(([indent, key, value]) => `${indent}${key}: ${value}`).join('\n'));

/** A text with a piece cut out and another put in. */
const changed = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(8), fc.oneof(token, yamlValue, anyText))
    .map(([start, length, put]) => text.slice(0, start) + put + text.slice(start + length));

/** Whole lessons: hostile slides, hostile ledgers, hostile settings. */
export const lessons: fc.Arbitrary<SourceFolder> = fc.oneof(
  { arbitrary: slides.map((text) => makeFolder(sampleDeck, sampleFacts, text)), weight: 6 },
  {
    arbitrary: fc
      .oneof(nestedYaml, changed(sampleFacts))
      .map((facts) => makeFolder(sampleDeck, facts, '## 题[99.6%](fact:rate)\n')),
    weight: 2,
  },
  {
    arbitrary: fc
      .oneof(nestedYaml, changed(sampleDeck))
      .map((deck) => makeFolder(deck, sampleFacts, '## 题\n')),
    weight: 2,
  },
);
