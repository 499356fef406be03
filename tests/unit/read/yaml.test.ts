import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { mapping, readYaml, words } from '../../../src/read/yaml.ts';
import { writeProblems } from './read-slides.ts';

const schema = mapping({
  title: v.optional(words, ''),
  minutes: v.optional(v.number(), 0),
  nested: v.optional(mapping({ name: words, list: v.optional(v.array(words), []) })),
  entries: v.optional(v.record(v.string(), mapping({ text: words, value: v.optional(v.number()) })), {}),
  rows: v.optional(v.array(mapping({ id: words })), []),
});
const read = (text: string, line = 1) => readYaml({ file: 'a.yaml', text, line }, schema);

describe('mistakes', () => {
  const mistakes: [string, string, string[]][] = [
    ['an unknown key', 'title: 课\nminuts: 3', ['unknown-key a.yaml:2:1+6']],
    ['an unknown key further in', 'nested:\n  name: 甲\n  lst: []', ['unknown-key a.yaml:3:3+3']],
    ['an unknown key of an entry', 'entries:\n  a: { text: 甲, vaule: 3 }', ['unknown-key a.yaml:2:17+5']],
    ['a missing key', 'entries:\n  a: { value: 3 }', ['missing-key a.yaml:2:3+1']],
    ['a misspelt key that is needed, once', 'nested:\n  nmae: 甲', ['unknown-key a.yaml:2:3+4']],
    ['a wrong type', 'minutes: 三', ['wrong-value a.yaml:1:10+1']],
    ['a list in the place of words', 'title: [甲]', ['wrong-value a.yaml:1:8+1']],
    ['an item of a wrong type', 'rows:\n  - id: [a]', ['wrong-value a.yaml:2:9+1']],
    ['no mapping at all', '- 甲', ['yaml-syntax a.yaml:1:1+1']],
    ['a list in the place of a mapping', '- 甲\n- 乙', ['yaml-syntax a.yaml:1:1+1']],
    ['two at once', 'minuts: 1\ntitel: 课', ['unknown-key a.yaml:1:1+6', 'unknown-key a.yaml:2:1+5']],
    ['an unclosed quotation mark', 'minutes: 1\ntitle: "课\n', ['yaml-syntax a.yaml:2:8+1']],
    ['an unclosed single one', "title: '课\nminutes: 1\n", ['yaml-syntax a.yaml:1:8+1']],
    ['an unclosed bracket', 'rows: [a\ntitle: 课\n', ['yaml-syntax a.yaml:1:7+1']],
    ['a value that begins with a star', 'title: 课\nnested: { name: *重点 }', ['yaml-syntax a.yaml:2:17+1']],
    ['a value that begins with a sign', 'title: @课', ['yaml-syntax a.yaml:1:8+2']],
    ['words behind a quotation', "title: '课'件", ['yaml-syntax a.yaml:1:11+1']],
    ['a second document', 'title: 课\n---\ntitle: 件', ['yaml-syntax a.yaml:2:1+3']],
    ['a key written twice', 'title: 课\ntitle: 题', ['yaml-syntax a.yaml:2:1+5']],
    ['a wrong indent', 'nested:\n  name: 甲\n list: []', ['yaml-syntax a.yaml:3:1+1']],
    ['a tab', 'nested:\n\tname: 甲', ['yaml-syntax a.yaml:2:1+1']],
    ['two colons', 'title: 甲: 乙', ['yaml-syntax a.yaml:1:8+1']],
    ['keys of JavaScript', '__proto__: { x: 1 }\nconstructor: 2', [
      'unknown-key a.yaml:1:1+9', 'unknown-key a.yaml:2:1+11',
    ]],
    ['keys of JavaScript as entries', 'entries:\n  __proto__: { text: 甲 }', ['unknown-key a.yaml:2:3+9']],
  ]; // biome-ignore format: a table reads better in rows
  it.each(mistakes)('%s', (_, text, expected) => {
    expect([...new Set(writeProblems(read(text).problems))]).toEqual(expected);
  });

  it('count lines from where the text begins', () => {
    expect(writeProblems(read('minuts: 3', 12).problems)).toEqual(['unknown-key a.yaml:12:1+6']);
  });
});

describe('what is kept beside a mistake', () => {
  const kept: [string, string, unknown][] = [
    ['other keys', 'title: 课\nminutes: 三', { title: '课', minutes: 0 }],
    [
      'an entry without its unknown key',
      'entries: { a: { text: 甲, x: 1 } }',
      { entries: { a: { text: '甲' } } },
    ],
    ['other entries', 'entries: { a: { value: 1 }, b: { text: 乙 } }', { entries: { b: { text: '乙' } } }],
    [
      'nothing of a list with a broken item',
      'title: 课\nrows: [{ id: a }, { name: b }]',
      { title: '课', rows: [] },
    ],
  ];
  it.each(kept)('%s', (_, text, expected) => expect(read(text).value).toMatchObject(expected as object));
});

describe('hostile text', () => {
  it('does not touch prototypes', () => {
    read('entries:\n  __proto__: { text: 甲, polluted: 1 }\n__proto__: { polluted: 1 }');
    expect({}).not.toHaveProperty('polluted');
  });

  const bombs: [string, string][] = [
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`,
    ],
    ['deep lists', '['.repeat(10_000)],
    ['deep lists that close', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['deep mappings', '{a: '.repeat(10_000)],
    ['deep items', `${'- '.repeat(10_000)}a`],
    ['deep indents', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['deep keys', `${'? '.repeat(10_000)}a`],
  ];
  it.each(bombs)('reports %s', (_, text) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems[0]?.code).toBe('yaml-syntax');
  });
});
