import { describe, expect, it } from 'vitest';
import { readContrast } from '../../../src/measured/contrast.ts';
import { judges } from '../../../src/measured/index.ts';
import type { Conditions, SlideMeasurement, TextBlock, TextLine } from '../../../src/measured/measurement.ts';

const canvas: Conditions = { says: '', view: 'canvas' };
const reading: Conditions = { says: '', view: 'reading' };

const line = (text: string, left = 80, top = 200, right = 400, bottom = 240): TextLine => ({
  text,
  left,
  top,
  right,
  bottom,
});
const block = (lines: TextLine[], given: Partial<TextBlock> = {}): TextBlock => ({
  name: 'p.',
  role: 'content',
  lines,
  text: lines.map(({ text }) => text).join(''),
  fontSizePx: 28,
  bold: false,
  colours: { text: [22, 32, 46], ground: [251, 248, 242] },
  ...given,
});
const slide = (blocks: TextBlock[], given: Partial<SlideMeasurement> = {}): SlideMeasurement => ({
  id: 'a',
  widthPx: 1280,
  heightPx: 720,
  blocks,
  unbreakables: [],
  images: [],
  ...given,
});

interface Case {
  readonly name: string;
  readonly slide: SlideMeasurement;
  readonly conditions?: Conditions;
}

const image = (fit: string, width: number, height: number): SlideMeasurement =>
  slide([], { images: [{ alt: '图', natural: { width, height }, box: { width: 640, height: 400 }, fit }] });
const run = (lineCount: number) => ({ text: '4000余起', lineCount, place: line('4000余起') });

const foot = block([line('页脚', 80, 672, 400, 696)], { role: 'foot', fontSizePx: 18 });

const tables: Record<keyof typeof judges, { passes: Case[]; fails: Case[] }> = {
  overflow: {
    passes: [
      { name: 'inside', slide: slide([block([line('字')])]) },
      { name: 'half a pixel of rounding', slide: slide([block([line('字', 0, 0, 1280.5, 40)])]) },
      {
        name: 'long page while reading',
        slide: slide([block([line('字', 0, 2000, 300, 2040)])]),
        conditions: reading,
      },
    ],
    fails: [
      { name: 'right', slide: slide([block([line('字', 80, 200, 1300, 240)])]) },
      { name: 'left', slide: slide([block([line('字', -20, 200, 100, 240)])]) },
      { name: 'below', slide: slide([block([line('字', 80, 700, 100, 740)])]) },
      { name: 'into the foot', slide: slide([block([line('字', 80, 650, 100, 690)]), foot]) },
      {
        name: 'right while reading',
        slide: slide([block([line('字', 0, 0, 400, 20)])], { widthPx: 320 }),
        conditions: reading,
      },
    ],
  },
  overlap: {
    passes: [
      {
        name: 'one below the other',
        slide: slide([block([line('甲', 80, 200)]), block([line('乙', 80, 240, 400, 280)])]),
      },
      {
        name: 'tight lines whose boxes touch',
        slide: slide([block([line('甲', 80, 200, 400, 240)]), block([line('乙', 80, 228, 400, 268)])]),
      },
      {
        name: 'side by side',
        slide: slide([block([line('甲', 80, 200, 400)]), block([line('乙', 410, 200, 700)])]),
      },
    ],
    fails: [
      {
        name: 'over each other',
        slide: slide([block([line('甲')]), block([line('乙', 100, 210, 300, 250)])]),
      },
    ],
  },
  'small-text': {
    passes: [
      { name: 'body', slide: slide([block([line('字')])]) },
      { name: 'the floor', slide: slide([block([line('字')], { fontSizePx: 24 })]) },
      { name: 'kicker', slide: slide([block([line('字')], { fontSizePx: 22, role: 'kicker' })]) },
      { name: 'page number', slide: slide([foot]) },
      { name: 'phone', slide: slide([block([line('字')], { fontSizePx: 15 })]), conditions: reading },
    ],
    fails: [
      { name: 'body', slide: slide([block([line('字')], { fontSizePx: 22 })]) },
      { name: 'chart label', slide: slide([block([line('字')], { fontSizePx: 20, role: 'art' })]) },
      { name: 'phone', slide: slide([block([line('字')], { fontSizePx: 12 })]), conditions: reading },
    ],
  },
  'bad-line-end': {
    passes: [
      { name: 'one line that begins with a mark', slide: slide([block([line('“五个一”')])]) },
      { name: 'two lines', slide: slide([block([line('支部建在警种，'), line('小组扎在作战单元')])]) },
      { name: 'short last line of a paragraph', slide: slide([block([line('组成最小应急'), line('单元')])]) },
      {
        name: 'short last line of a title on a phone',
        slide: slide([block([line('拧成一股'), line('绳')], { role: 'title' })]),
        conditions: reading,
      },
    ],
    fails: [
      { name: 'comma first', slide: slide([block([line('支部建在警种'), line('，小组')])]) },
      { name: 'middle dot first', slide: slide([block([line('亮举措'), line('· 晒数据')])]) },
      { name: 'opening quote last', slide: slide([block([line('学雷锋“'), line('五个一”')])]) },
      {
        name: 'title with a lonely last word',
        slide: slide([block([line('拧成一股'), line('绳')], { role: 'title' })]),
      },
    ],
  },
  'split-figure': {
    passes: [{ name: 'whole', slide: slide([], { unbreakables: [run(1)] }) }],
    fails: [{ name: 'torn', slide: slide([], { unbreakables: [run(2)] }) }],
  },
  'cropped-image': {
    passes: [
      { name: 'whole in its place', slide: image('contain', 300, 900) },
      { name: 'a fifth gone', slide: image('cover', 800, 400) },
      { name: 'not there', slide: image('cover', 0, 0) },
    ],
    fails: [
      { name: 'upright', slide: image('cover', 300, 400) },
      { name: 'a panorama', slide: image('cover', 3000, 400) },
    ],
  },
  'low-contrast': {
    passes: [
      { name: 'ink on paper', slide: slide([block([line('字')])]) },
      {
        name: 'large text at 3:1',
        slide: slide([block([line('字')], { colours: { text: [226, 85, 75], ground: [255, 255, 255] } })]),
      },
    ],
    fails: [
      {
        name: 'red on blue',
        slide: slide([block([line('字')], { colours: { text: [179, 25, 31], ground: [27, 63, 122] } })]),
      },
      {
        name: 'small text at 3.7:1',
        slide: slide([
          block([line('字')], { fontSizePx: 18, colours: { text: [226, 85, 75], ground: [255, 255, 255] } }),
        ]),
      },
    ],
  },
};

describe.each(Object.entries(tables))('%s', (code, { passes, fails }) => {
  const judge = judges[code as keyof typeof judges];
  it.each(passes)('passes: $name', ({ slide, conditions = canvas }) => {
    expect(judge(slide, conditions)).toEqual([]);
  });
  it.each(fails)('fails: $name', ({ slide, conditions = canvas }) => {
    expect(judge(slide, conditions)).toHaveLength(1);
  });
});

/** What is wrong with a text in itself, wherever it stands, and with its neighbour. */
const bad: Partial<TextBlock> = {
  fontSizePx: 12,
  colours: { text: [200, 200, 200], ground: [255, 255, 255] },
};
const bothAt = (left: number, top: number) => {
  const lines = () => [
    line('一行“', left, top, left + 300, top + 40),
    line('，末', left, top + 41, left + 300, top + 81),
  ];
  const unbreakables = [{ ...run(2), place: line('4000余起', left, top, left + 300, top + 40) }];
  return slide([block(lines(), bad), block(lines(), bad), foot], { unbreakables });
};
const codesOf = (measured: SlideMeasurement, conditions: Conditions) =>
  Object.entries(judges).flatMap(([code, judge]) => (judge(measured, conditions).length > 0 ? [code] : []));

describe('what has spilled', () => {
  const others = ['overlap', 'small-text', 'bad-line-end', 'split-figure', 'low-contrast'];

  it.each([
    ['below the slide', 80, 740],
    ['into the foot', 80, 680],
    ['beyond the right edge', 1300, 200],
    ['beyond the left edge', -400, 200],
    ['above the slide', 80, -100],
  ])('is reported as that alone: %s', (_, left, top) => {
    expect(codesOf(bothAt(left, top), canvas)).toEqual(['overflow']);
  });

  it('does not hide what is wrong inside', () => {
    expect(codesOf(bothAt(80, 200), canvas)).toEqual(others);
    expect(codesOf(bothAt(80, 5000), { ...reading })).toEqual([]);
    expect(codesOf({ ...bothAt(80, 5000), heightPx: 6000 }, reading)).toEqual(others);
  });

  it('is judged by the part that is inside', () => {
    expect(codesOf(bothAt(1100, 200), canvas)).toEqual(['overflow', ...others]);
  });
});

describe('readContrast', () => {
  it('gives the ratios of WCAG', () => {
    expect(readContrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(readContrast([179, 25, 31], [251, 248, 242])).toBeCloseTo(6.44, 2);
  });
});
