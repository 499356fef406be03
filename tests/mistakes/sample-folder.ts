import { join } from 'node:path';
import type { LessonFolder } from '../../src/lesson/load-folder.ts';

/** What surrounds a single chapter of slides in the tests: a lesson, a ledger and one picture. */
export const sampleTexts = {
  'deck.yaml': `title: 课
minutes: 0
units:
  - { id: leifeng, name: 雷锋派出所, short: 雷锋 }
chapters:
  - { id: one, title: 一, file: 课.md }
`,
  'facts.yaml': `facts:
  volunteering: { kind: figure, text: 480余次, value: 480, unused: true }
  rate: { kind: figure, text: 99.6%, value: 99.6, unused: true }
  local-rate: { kind: figure, text: 80%, value: 80, unused: true }
  day: { kind: figure, text: 6月27日, unused: true }
separate:
  - { facts: [rate, local-rate], reason: 口径不同 }
`,
} as const;

/** Puts one chapter into that folder. */
export function sampleFolder(slides: string): LessonFolder {
  return {
    texts: new Map([...Object.entries(sampleTexts), ['课.md', slides]]),
    assets: new Set(['photos/会场.jpg']),
    problems: [],
    path: (name) => `slides/${name}`,
    directory: import.meta.dirname,
    picturePath: (name) => join(import.meta.dirname, name),
  };
}
