/** Words that Markdown's own rules, or browsers, would leave out or change. */
import { describe, expect, it } from 'vitest';
import { readSample, renderSample } from '../layouts/parts/samples.ts';

const render = (markdown: string) =>
  renderSample(readSample(`---\nlayout: plain\n---\n\n${markdown}`).deck)[0]?.text ?? '';
const show = (markdown: string) =>
  render(`## 题\n\n${markdown}\n`)
    .replace(/^[\s\S]*?<\/header>|<footer[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .trim();

describe('a numbered list', () => {
  const valuesOf = (markdown: string) =>
    [...render(`## 题\n\n${markdown}\n`).matchAll(/<li( value="\d+")?>/g)].map(([, value = '']) =>
      value.trim(),
    );
  it.each([
    ['1. 甲\n2. 乙', ['', '']],
    ['1. 甲\n1. 乙\n1. 丙', ['', '', '']],
    ['3. 甲\n4. 乙', ['value="3"', 'value="4"']],
    ['0. 甲\n1. 乙', ['value="0"', 'value="1"']],
    ['1) 甲\n3) 乙\n10) 丙', ['value="1"', 'value="3"', 'value="10"']],
    ['- 甲\n- 乙', ['', '']],
  ])('keeps the numbers that its author chose: %j', (markdown, values) => {
    expect(valuesOf(markdown)).toEqual(values);
  });
});

describe('what is said', () => {
  it.each([
    ['the title of a link', '[报道](https://a.example "某报")', '报道（某报）'],
    ['the title of a picture', '![](example.svg "会场")', '缺图：example.svg会场'],
    ['the words of a picture that is not there', '![会场](https://a.example/b.jpg)', '会场'],
    [
      'cells beyond the header',
      '| 甲 | 乙 |\n|--|:-:|\n| 丙 | 丁 | 戊 \\| 己 |\n| 庚 |',
      '甲乙丙丁戊 | 己庚',
    ],
    ['a definition of no address', '[甲]: 乙', '[甲]: 乙'],
    ['a definition with a figure', '[甲]: 3.5万元', '[甲]: 3.5万元'],
    ['a note', '甲[^1]\n\n[^1]: 乙丙', '甲11乙丙'],
    ['what stands behind a tag that never closes', '写在 <title> 里面', '写在  里面'],
    ['a chart that cannot be read', '```chart\ntype: pie\n```', 'type: pie'],
    ['entities', '&hellip;&mdash;&frac12;&rArr;&nothing;', '…—½⇒&amp;nothing;'],
  ])('keeps %s', (_, markdown, words) => expect(show(markdown)).toBe(words));

  it('hides what stands in a tag that closes', () => {
    expect(show('甲 <script>乙</script> 丙').replace(/\s/g, '')).toBe('甲丙');
  });
});

it('breaks a title at a bar, and not at one that is escaped', () => {
  expect(render('## 甲 | 乙 \\| 丙|丁')).toContain('>甲<wbr>乙 | 丙<wbr>丁</h');
});

it('heads no column with an empty cell', () => {
  expect(show('|  | 乙 |\n|--|--|\n| 丙 | 丁 |')).toBe('乙丙丁');
  expect(render('## 题\n\n|  | 乙 |\n|--|--|\n| 丙 | 丁 |')).toContain(
    '<tr><td></td><th scope="col">乙</th></tr>',
  );
});
