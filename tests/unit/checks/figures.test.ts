import { describe, expect, it } from 'vitest';
import { figures, findFigures } from '../../../src/checks/figures.ts';
import { findingsOf } from './deck-of.ts';

describe('findFigures', () => {
  const counts: [string, string[]][] = [
    ['调处4000余起', ['4000余起']],
    ['调处 4000 余起', ['4000 余起']],
    ['下降71.75%', ['71.75%']],
    ['稳定在98%以上', ['98%以上']],
    ['两万余家次', ['两万余家次']],
    ['千万人次', ['千万人次']],
    ['百余家', ['百余家']],
    ['近百名，上千人次', ['百名', '千人次']],
    ['近三年', ['三年']],
    ['2026年6月27日', ['2026年6月27日']],
    ['组建一周年，建党第105周年', ['一周年', '第105周年']],
    ['从3倍到5倍，3-5个', ['3倍', '5倍', '5个']],
    ['1,200人和12.5万元', ['1,200人', '12.5万元']],
    ['四家同台，三四十人', ['四家', '三四十人']],
    ['三分之一，百分之八十，三成', ['三分之一', '百分之八十', '三成']],
    ['4000', ['4000']],
    ['110余次', ['110余次']],
  ];
  it.each(counts)('finds the figures in %s', (text, found) => {
    expect(findFigures(text).map((figure) => figure.text)).toEqual(found);
  });

  const harmless = [
    '三会一课', '两个维护', '四个意识', '五位一体', '八项规定', '一岗双责', '两学一做',
    '一张总谱', '一股绳', '一步步', '哪一招', '两张皮', '一个支部一座堡垒', '一场分享会',
    '先讲两个问题，再讲三句话', '“五个一”', '“三个在哪里”', '1+2+N', '第12页', '第三次', '第 3 条',
    '千家万户', '五湖四海', '三天两头', '百年大党', '十分重要', '二次创业', '二十大', '七一',
    '110接处警', '12345热线', '5A级景区', '24小时值守', '几十个', '两手抓', '三层闭环', '万一', 'GB18030',
  ]; // biome-ignore format: a table reads better in rows
  it.each(harmless)('lets %s be', (text) => expect(findFigures(text)).toEqual([]));
});

const passes = [
  '## 调处[4000余起](fact:disputes)',
  '## 调处[**4000**余起](fact:disputes)',
  '## 题\n\n- 看`4000起`',
  '## 题\n\n```chart\ntype: bars\nfacts: [disputes]\n```',
];
it.each(passes)('passes %j', (slides) => expect(findingsOf(figures, { slides })).toEqual([]));

const fails: [string, string[]][] = [
  ['## 调处4000余起', ['untraced-figure 1:6+6']],
  ['## 题\n\n- 甲\n\n  1. **4000**余起', ['untraced-figure 5:8+4']],
  ['## 题\n\n| 项 | 数 |\n| - | - |\n| 甲 | 4000 |', ['untraced-figure 5:7+4']],
  ['## 题\n\n备注：全年两万余家次，调解率[99.6%](fact:rate)。', ['untraced-figure 3:6+5']],
  ['## 题\n\n一行\n又一行4000起', ['untraced-figure 4:4+5']],
  ['---\nkicker: 调处4000起\n---\n\n## 题', ['untraced-figure 2:9+7']],
  ['## 题\n\n[80%](fact:local) 和70%', ['untraced-figure 3:20+3']],
  ['## 题\n\n[80%](fact:local)和70%', ['untraced-figure 3:19+3']],
];
it.each(fails)('finds the figure in %j', (slides, found) => {
  expect(findingsOf(figures, { slides })).toEqual(found);
});
