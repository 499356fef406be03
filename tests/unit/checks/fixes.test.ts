import { describe, expect, it } from 'vitest';
import { checkDeck } from '../../../src/checks/index.ts';
import { applyFixes, type Mendable } from '../../../src/edit/apply-fixes.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { deckOf } from './deck-of.ts';

/** Makes one round of the fixes of a slide below its title; safe ones by default. */
function mend(text: string, safe = true): string {
  const slides = `## 题\n\n${text}`;
  const fixes = checkDeck(deckOf({ slides })).filter(
    (problem): problem is Mendable => problem.fix?.safe === safe,
  );
  return (
    applyFixes(new Map([['1.md', slides]]), fixes)
      .texts.get('1.md')
      ?.slice('## 题\n\n'.length) ?? ''
  );
}

describe('safe fixes', () => {
  it.each([
    ['第一,第二;第三:好!吗?', '第一，第二；第三：好！吗？'],
    ['来源(记者)和(甲)', '来源（记者）和（甲）'],
    ['版本(beta)', '版本（beta）'],
    ['（记者)说', '（记者）说'],
    ['他说"好"，她说"不"', '他说“好”，她说“不”'],
    ['讲完了.', '讲完了。'],
    ['等等...', '等等……'],
    ['这样--那样', '这样——那样'],
    ['𠮷,甲', '𠮷，甲'],
    ['| 甲,乙 | 丙 |\n| - | - |\n| 丁 | 戊;己 |', '| 甲，乙 | 丙 |\n| - | - |\n| 丁 | 戊；己 |'],
    ['> **甲,乙** <!-- .element: class="fragment" -->', '> **甲，乙** <!-- .element: class="fragment" -->'],
    ['![甲,乙](a.jpg)', '![甲，乙](a.jpg)'],
    ['调处 [80%](fact:local) 和', '调处[80%](fact:local)和'],
    ['甲\\*乙,丙', '甲\\*乙，丙'],
    ['充满电, 带上', '充满电，带上'],
    ['充满电, **带上**', '充满电，**带上**'],
    ['断电后 8小时 仍低于8℃', '断电后8小时仍低于8℃'],
    ['- 1000户 入户检查', '- 1000户 入户检查'],
    ['第 3 条', '第3条'],
    ['第&nbsp;3&nbsp;条', '第3条'],
    ['第\u00A03\u00A0条', '第3条'],
    ['第１２条Ａ座９％', '第12条A座9%'],
    ['⼤家', '大家'],
    ['调处[4000起](fact:disputes)', '调处[4000余起](fact:disputes)'],
    ['[80%](fact:locol)', '[80%](fact:local)'],
    ['备注：\n好吗?', '备注：\n好吗？'],
  ])('make %j %j', (before, after) => {
    expect(mend(before)).toBe(after);
    expect(mend(after)).toBe(after);
  });

  it.each([
    '甲(乙',
    '甲"乙',
    '长5"的"甲"',
    '周一~周五',
    '命令是 npm run check -- --fix',
    '见https://a.b/甲,乙',
    '甲&ensp;乙',
    '[^1]: 出处',
    '术语\n: 解释',
    '甲[乙](丙 丁)',
    '＃ 甲',
    '１. 甲',
    '＊甲＊',
    '[雷锋派出所:甲](fact:team)',
    '[99%](fact:rate)',
    '[约4000起](fact:disputes)',
    '[90%](fact:locol)',
    '甲3   名',
  ])('leave %j alone', (text) => expect(mend(text)).toBe(text));

  it('take the full stop off a title, and mend its phrases', () => {
    const slides = '## 甲,乙|丙;丁。\n';
    const fixes = checkDeck(deckOf({ slides })).filter((one): one is Mendable => one.fix?.safe === true);
    expect(applyFixes(new Map([['1.md', slides]]), fixes).texts.get('1.md')).toBe('## 甲，乙|丙；丁\n');
  });
});

describe('fixes that are to be seen first', () => {
  it.each([
    ['周一~周五', '周一至周五'],
    ['[99%](fact:rate)', '[99.6%](fact:rate)'],
    ['[90%](fact:locol)', '[90%](fact:local)'],
    ['[甲](#S1)', '[甲](#s1)'],
  ])('make %j %j', (before, after) => expect(mend(before, false)).toBe(after));
});

describe('fixes of what is read', () => {
  const lesson = (chapters: string) => `title: 课\nminutes: 0\n# 注\nchapters:\n${chapters}# 完\n`;
  const one = '  - { id: one, title: 一, file: 1.md } # 一\n';
  function mendRead(texts: Record<string, string>): Map<string, string> {
    const folder = { texts: new Map(Object.entries(texts)), assets: new Set(['a.jpg']), problems: [] };
    const { problems } = readDeck({ ...folder, path: (name) => name });
    const mendable = problems.filter((problem): problem is Mendable => problem.fix !== undefined);
    return new Map(applyFixes(folder.texts, mendable).texts);
  }

  it.each([
    ['---\nlayuot: plain\n---\n## 题\n', '---\nlayout: plain\n---\n## 题\n'],
    ['---\nlayout: big-nubmers\n---\n## 题\n', '---\nlayout: big-numbers\n---\n## 题\n'],
    ['## 题\n\n![](a.jpg) *会场*里\n', '## 题\n\n![会场里](a.jpg) *会场*里\n'],
    ['## 题\n\n![会场](a.jgp)\n', '## 题\n\n![会场](a.jpg)\n'],
    ['## 题\n\n---\nid: two\nminutes: 1\n\n## 题\n', '## 题\n\n---\nid: two\nminutes: 1\n---\n\n## 题\n'],
  ])('make %j %j', (before, after) => {
    expect(mendRead({ 'deck.yaml': lesson(one), '1.md': before }).get('1.md')).toBe(after);
  });

  it.each([
    '---\nlayuot: plain\nlayout: plain\n---\n## 题\n',
    '## 题\n\n文字![](a.jpg)文字\n',
    '## 题\n\n![](a.jpg)![](a.jpg) 会场\n',
    '---\nqwerty: plain\n---\n## 题\n',
  ])('leave %j alone', (text) => {
    expect(mendRead({ 'deck.yaml': lesson(one), '1.md': text }).get('1.md')).toBe(text);
  });

  const two = '  - { id: c2, title: 铸魂, file: 2-铸魂.md }\n';
  const three = '  - id: three\n    title: 三\n    file: 3.md # 三\n';
  it.each([
    ['last', one, '2-铸魂.md', one + two],
    ['between', one + three, '2-铸魂.md', one + two.replace('c2', 'c3') + three],
    ['behind a block', three, '4.md', `${three}  - { id: c2, title: "4", file: 4.md }\n`],
    ['first', three, '2-铸魂.md', two + three],
    [
      'under an id of its own',
      one.replace('one', 'c2'),
      '2-铸魂.md',
      one.replace('one', 'c2') + two.replace('c2', 'c3'),
    ],
  ])('list a left-out chapter %s', (_, chapters, file, after) => {
    const texts = { 'deck.yaml': lesson(chapters), '1.md': '## 题\n', '3.md': '## 题\n', [file]: '## 题\n' };
    const others =
      chapters === one || chapters.includes('c2') ? ['3.md'] : chapters === three ? ['1.md'] : [];
    for (const other of others) Reflect.deleteProperty(texts, other);
    expect(mendRead(texts).get('deck.yaml')).toBe(lesson(after));
  });

  it('list a left-out chapter among others on one line', () => {
    const flow = (list: string) => `title: 课\nchapters: [${list}] # 注\n`;
    const entry = '{ id: one, title: 一, file: 1.md }';
    const texts = { 'deck.yaml': flow(entry), '1.md': '## 题\n', '2.md': '## 题\n' };
    const after = flow(`${entry}, { id: c2, title: "2", file: 2.md }`);
    expect(mendRead(texts).get('deck.yaml')).toBe(after);
  });
});
