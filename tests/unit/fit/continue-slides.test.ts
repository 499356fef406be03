import { describe, expect, it } from 'vitest';
import { selectDeck } from '../../../src/deck/audience.ts';
import type { Deck, Slide } from '../../../src/deck/deck.ts';
import { plainText, plainTextOf } from '../../../src/deck/plain-text.ts';
import { countSlides, writeNumber } from '../../../src/deck/slide-number.ts';
import { countSteps } from '../../../src/deck/steps.ts';
import { planMinutes } from '../../../src/edit/plan-minutes.ts';
import { continueSlides, reportContinuations } from '../../../src/fit/continue-slides.ts';
import { readDeck } from '../../../src/read/deck.ts';
import { renderContents } from '../../../src/render/reading-contents.ts';
import { renderSections } from '../../../src/render/sections.ts';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
const long = '党员带头入户走访，把消防通道看一遍，发现隐患当场登记，整改不了的写清谁来改、哪天改';

function read(body: string, settings = ''): Deck {
  const slides = `---\nlayout: plain\nid: a\nminutes: 2\n${settings}---\n\n## 题目\n\n${body}\n\n备注：\n讲稿。\n\n---\nlayout: plain\nid: z\n---\n\n## 末页\n\n见[那一页](#a)\n`;
  const texts = new Map([['课.md', slides]]);
  const { deck } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => name });
  if (deck === undefined) throw new Error('no deck');
  return deck;
}

const partsOf = (body: string, settings = ''): readonly Slide[] =>
  continueSlides(read(body, settings)).deck.slides.filter(({ number }) => number === 1);

describe('a slide that has room', () => {
  it('stays the same value', () => {
    const deck = read('- 一\n- 二');
    expect(continueSlides(deck).deck).toBe(deck);
  });

  it('may have a list of 17 short items', () => {
    expect(partsOf(many(17, (index) => `- 第${index}`))).toHaveLength(1);
  });
});

describe('a slide without room', () => {
  const body = `${long}。\n\n${many(12, (index) => `- ${index}${long}`)}`;

  it('goes on between its items: every word once, in order', () => {
    const parts = partsOf(body);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ blocks }) => plainTextOf(blocks)).join('')).toBe(
      plainTextOf(read(body).slides[0]?.blocks ?? []),
    );
  });

  it('repeats its title, and has one number and one address', () => {
    const { deck } = continueSlides(read(body));
    const [first, second] = deck.slides;
    expect([first, second].map((slide) => plainText(slide?.title?.children ?? []))).toEqual([
      '题目',
      '题目（续）',
    ]);
    expect(deck.slides.map(({ id }) => id).slice(0, 2)).toEqual(['a', 'a-2']);
    expect(first && writeNumber(first)).toBe('1-1');
    expect(deck.slides.at(-1)?.number).toBe(2);
    expect(countSlides(deck.slides)).toBe(2);
    expect(deck.chapters[0]?.slides).toEqual(deck.slides.map(({ id }) => id));
  });

  it('shows its part in the foot, and is listed once', () => {
    const { deck } = continueSlides(read(body));
    const [, second] = renderSections(deck, new Map());
    expect(second?.html.text).toContain('<span class="page">1-2 / 2</span>');
    expect(renderContents(deck).text.match(/题目/g)).toHaveLength(1);
  });

  it('keeps its number when slides are left out', () => {
    const { deck } = continueSlides(read(body));
    const numbers = selectDeck(deck, { notes: false, internal: false }).slides.map(({ number }) => number);
    expect(numbers).toEqual(deck.slides.map(({ number }) => number));
  });

  it('has its notes with the first part, and its minutes shared', () => {
    const parts = partsOf(body);
    expect(parts.map(({ notes }) => plainTextOf(notes))).toEqual(['讲稿。', ...parts.slice(1).map(() => '')]);
    expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(2);
  });

  it('counts the steps of each part from 0', () => {
    const steps = many(12, (index) => `- ${index}${long} <!-- .element: class="fragment" -->`);
    expect(
      partsOf(steps)
        .map(countSteps)
        .every((count) => count > 0),
    ).toBe(true);
    expect(partsOf(steps).reduce((sum, part) => sum + countSteps(part), 0)).toBe(12);
  });

  it('does not take an id that is there', () => {
    const parts = continueSlides({
      ...read(body),
      slides: [...read(body).slides, { ...(read('一').slides[0] as Slide), id: 'a-2' }],
    });
    const ids = parts.deck.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays whole where its author says so, and where its layout is another', () => {
    expect(partsOf(body, 'fit: no\n')).toHaveLength(1);
    const deck = read(body);
    const other = { ...deck, slides: deck.slides.map((slide) => ({ ...slide, layout: 'pair' })) };
    expect(continueSlides(other).deck).toBe(other);
  });

  it('is reported with the lines where it goes on', () => {
    const { deck, continuations } = continueSlides(read(body));
    const [problem] = reportContinuations(continuations);
    expect(problem).toMatchObject({ code: 'continued-slide', severity: 'warning', at: { line: 2 } });
    expect(problem?.message).toContain(`第${deck.slides[1]?.at.line}行`);
    expect(continuations[0]?.splits[0]).toMatchObject({ betweenBlocks: false });
  });

  it('is one slide to the times of a rehearsal', () => {
    const { deck } = continueSlides(read(body));
    const texts = new Map([['课.md', '---\nlayout: plain\nid: a\nminutes: 2\n---\n']]);
    const edits = planMinutes(deck, texts, { a: 60, 'a-2': 30 });
    expect(edits.filter(({ after }) => after.includes('1.5'))).toHaveLength(1);
  });
});

describe('what goes on', () => {
  it.each([
    [
      'a paragraph, between sentences',
      `${long}。`.repeat(25),
      (slide: Slide) => plainTextOf(slide.blocks).endsWith('。'),
    ],
    [
      'a table, with its header',
      `| 项目 | 数 |\n|---|---|\n${many(30, (index) => `| 第${index}项 | ${index} |`)}`,
      ({ blocks: [table] }: Slide) =>
        table?.kind === 'table' && plainText(table.header[0]?.children ?? []) === '项目',
    ],
    [
      'an ordered list, with its numbers',
      many(30, (index) => `${index}. ${long}`),
      ({ blocks: [list], part }: Slide) => list?.kind === 'list' && (list.start ?? 1) > (part ?? 0) - 1,
    ],
    ['a quotation', `> ${`${long}。`.repeat(25)}`, ({ blocks }: Slide) => blocks[0]?.kind === 'quote'],
    [
      'a group, with its heading',
      `### 小标题\n\n${many(14, (index) => `- ${index}${long}`)}`,
      ({ blocks: [group] }: Slide) =>
        group?.kind === 'group' && plainText(group.heading.children) === '小标题',
    ],
    [
      'code, between lines',
      `\`\`\`\n${many(40, (index) => `echo ${index}`)}\n\`\`\``,
      ({ blocks }: Slide) => blocks[0]?.kind === 'code-block',
    ],
    [
      'a sentence without any mark',
      '党员带头入户走访'.repeat(120),
      ({ blocks }: Slide) => blocks[0]?.kind === 'paragraph',
    ],
  ])('is %s', (_, body, holds) => {
    const parts = partsOf(body);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(holds)).toEqual(parts.map(() => true));
  });
});
