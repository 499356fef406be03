/** Writes the files that another lesson begins with: one slide of each layout, with instructions as its text. */

import { layouts } from '../layouts/index.ts';
import type { Layout } from '../layouts/layout.ts';

/** Front matter that some layouts ask for besides their name. */
const settings: Partial<Record<string, string>> = {
  'unit-profile': 'unit: unit-a\n',
  track: 'track: track-a\n',
};

const first = ['cover', 'statement', 'facts', 'score-map'];
const last = ['ledger', 'closing'];

/** Returns the texts of a new lesson's folder by file name. */
export function writeStarterLesson(): ReadonlyMap<string, string> {
  const all: Record<string, Layout> = layouts;
  const middle = Object.keys(all).filter(
    (name) => !first.includes(name) && !last.includes(name) && name !== 'divider',
  );
  const chapter = (names: readonly string[]) =>
    names.flatMap((name) => (all[name] ? [writeSlide(all[name])] : [])).join('\n');
  const count = Object.keys(all).length;
  return new Map([
    ['deck.yaml', writeDeckFile(count)],
    ['facts.yaml', factsFile],
    ['00-开篇.md', chapter(first)],
    ['10-正文.md', chapter(['divider', ...middle])],
    ['20-结尾.md', chapter(last)],
  ]);
}

function writeSlide({ name, example }: Layout): string {
  return `---
layout: ${name}
id: ${name}
minutes: 1
${settings[name] ?? ''}---

${example.trim()}

备注：
这一页的版式是 ${name}，照着样子改成自己的话。这里写讲稿，只有讲的人看得到。
`;
}

function writeDeckFile(minutes: number): string {
  return `# 这堂课是什么。井号后面是说明，可以删。
title: 写课题
subtitle: 写一行引题
host: 写主办单位
date: 写日期
# 供检索用的日期，如 2026-07-25；不写年份就留空。
isoDate: ''
# 全课计划多少分钟；各页 minutes 之和要与它相符。
minutes: ${minutes}
# 网上的地址，没有就留空。
url: ''
# 搜索引擎能不能收录网上的课件。
indexed: false
# 事实出自哪篇报道。
source:
  title: 写报道的标题
  publisher: 写报社
  authors: [写作者]
words:
  movement: 乐章
  mainLine: 党建主线
# 蓝线，从下往上，几条都行；没有就删掉。
tracks:
  - { id: track-a, name: 写第一条赛道 }
  - { id: track-b, name: 写第二条赛道 }
# 总谱的各列，从左往右；short 至多四个字。
units:
  - { id: unit-a, name: 写第一个单位, short: 单位甲 }
  - { id: unit-b, name: 写第二个单位, short: 单位乙 }
# 各章按讲的顺序；movement: true 的章计入“第几乐章”。
chapters:
  - { id: opening, title: 开篇, file: 00-开篇.md }
  - { id: main, title: 正文, file: 10-正文.md, movement: true }
  - { id: ending, title: 结尾, file: 20-结尾.md }
`;
}

const factsFile = `# 台账：幻灯片上每个数字、姓名、品牌都从这里来，写法见 CONTRIBUTING.md。
# 幻灯片里写 [3项](fact:example-one)，方括号里的字必须与 text 一模一样。
facts:
  # 下面两条只是样子，写了自己的就删掉（图表页用到它们）。
  example-one:
    kind: figure
    text: 3项
    value: 3
    what: 示例甲
    whose: unit-a
    paragraphs: [1]
  example-two:
    kind: figure
    text: 2项
    value: 2
    what: 示例乙
    whose: unit-b
    paragraphs: [1]
# 报道里有疑问的地方，和课件怎么处理。
doubts: {}
# 数字之间应当成立的算式，如 guards = 3 * guards-quarter。
relations: []
# 不能相加、不能画在一张图上的数字。
separate: []
`;
