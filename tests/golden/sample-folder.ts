import { join } from 'node:path';
import type { LessonFolder } from '../../src/lesson/load-folder.ts';

const lesson = `title: 课
minutes: 0
tracks:
  - { id: jianfu, name: 警务改革减负 }
  - { id: gongzhi, name: 多元联勤共治 }
units:
  - { id: leifeng, name: 雷锋派出所, short: 雷锋 }
  - { id: zhian, name: 治安大队, short: 治安 }
chapters:
  - { id: one, title: 铸魂, file: 课.md, movement: true }
`;

const ledger = `facts:
  volunteering: { kind: figure, text: 480余次, value: 480, what: 志愿服务, paragraphs: [13] }
  rate: { kind: figure, text: 99.6%, value: 99.6, what: 调解率, paragraphs: [25] }
  station: { kind: body, text: 雷锋派出所, what: 单位, paragraphs: [25] }
  joint: { kind: phrase, text: “三所一庭”, what: 联调, whose: leifeng, track: gongzhi, short: 三所一庭 }
  force: { kind: figure, text: 2000余人, value: 2000, what: 义警, whose: zhian, track: gongzhi, short: 应急单元 }
`;

/** Puts one chapter of slides into a small lesson with a ledger and two pictures. */
export function sampleFolder(slides: string): LessonFolder {
  return {
    texts: new Map([
      ['deck.yaml', lesson],
      ['facts.yaml', ledger],
      ['课.md', slides],
    ]),
    assets: new Set(['example.svg', 'photos/会场.jpg']),
    directory: import.meta.dirname,
    picturePath: (name) => join(import.meta.dirname, '../../assets', name),
    problems: [],
    path: (name) => name,
  };
}
