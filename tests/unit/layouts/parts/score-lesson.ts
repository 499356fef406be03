/** Writes a lesson of so many tracks and units, with a slide of each layout that draws them. */

const shorts = [
  '雷锋',
  '观沙岭',
  '望城坡',
  '金星',
  '治安',
  '情指',
  '网安',
  '交警',
  '梅溪湖',
  '刑侦',
  '洋湖',
  '含浦',
];
const names = [
  '警务改革减负',
  '多元联勤共治',
  '情报科技智治',
  '网络空间净治',
  '队伍正规建设',
  '群众满意服务',
];
const practices = ['三所一庭', '综治分流平台', '最小应急单元', '两队一室', '湘麓网警工作室', '六方联勤'];

export interface ScoreSize {
  readonly tracks: number;
  readonly units: number;
}

/** Returns the texts of the lesson's folder. */
export function writeScoreLesson({ tracks, units }: ScoreSize): ReadonlyMap<string, string> {
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  const trackLines = count(tracks).map((index) => `  - { id: track-${index}, name: ${names[index]} }\n`);
  const unitLines = count(units).map(
    (index) => `  - { id: unit-${index}, name: ${shorts[index]}派出所, short: ${shorts[index]} }\n`,
  );
  // A unit a track, the first unit on two of them, and two neighbours that share a practice.
  const notes = tracks === 0 ? [] : count(units).map((unit) => ({ unit, track: unit % tracks }));
  const more = tracks > 1 && units > 1 ? [{ unit: 0, track: 1 }] : [];
  const facts = [...notes, ...more].map(
    ({ unit, track }, index) =>
      `  fact-${index}: { kind: ${unit % 2 === 0 ? 'figure' : 'phrase'}, text: 3项, value: 3, what: 做法, whose: unit-${unit}, track: track-${track}, short: ${track === 1 ? practices[0] : practices[index % practices.length]}, paragraphs: [1] }\n`,
  );
  const list = (key: string, lines: readonly string[]) =>
    lines.length > 0 ? `${key}:\n${lines.join('')}` : '';
  return new Map([
    [
      'deck.yaml',
      `title: 课\nminutes: 0\n${list('tracks', trackLines)}${list('units', unitLines)}chapters:\n  - { id: one, title: 铸魂, file: 1.md, movement: true }\n`,
    ],
    ['facts.yaml', list('facts', facts)],
    ['1.md', slides(tracks > 0 ? 'track: track-0' : '', units > 0 ? 'unit: unit-0' : '')],
  ]);
}

function slides(track: string, unit: string): string {
  const slide = (layout: string, body: string, settings = '') =>
    `---\nlayout: ${layout}\nid: ${layout}\n${settings === '' ? '' : `${settings}\n`}---\n\n${body}\n`;
  return [
    slide('cover', '# 党建引领强治理|融合赋能提质效\n\n主题党课分享\n\n- 主办单位\n- 日期'),
    slide('divider', '## 善治\n\n几条赛道，几份答卷'),
    slide('score-map', '## 一张总谱读懂这堂课\n\n红线是党建，音符是单位', unit),
    slide('matrix', '## 谁在哪条赛道上'),
    slide('track', '## 赛道的结论\n\n### 做法一\n\n写做法\n\n### 做法二\n\n写做法', track),
    slide('unit-profile', '## 雷锋派出所\n\n写它的角色\n\n- 写第一条做法\n- 写第二条做法', unit),
    slide(
      'formula',
      '## 机制的名称\n\n**1+2+N**\n\n写公式的意思\n\n- **若干** 第一个结果\n- **若干** 第二个结果',
    ),
    slide('closing', '## 把答卷交给群众\n\n写一行补充\n\n- 来源：写出处'),
  ].join('\n');
}
