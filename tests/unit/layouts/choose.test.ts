/** What a slide says, and the layout that it gets where its author names none. */
import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/deck/deck.ts';
import { layoutNames } from '../../../src/layouts/index.ts';
import { readDeck } from '../../../src/read/deck.ts';

/** The second of three slides, unless it says otherwise. */
const middle: Readonly<Record<string, readonly [text: string, layout: string]>> = {
  'a title alone': ['# 守住这一冬', 'statement'],
  'a title and a short line': ['# 守住这一冬\n\n一个都不能少', 'statement'],
  'a picture alone': ['# 走访\n\n![楼道](a.jpg)', 'photo'],
  'a picture with a few words': ['# 走访\n\n![楼道](a.jpg)\n\n2026年11月', 'photo'],
  'a picture and text': [
    '# 走访\n\n![楼道](a.jpg)\n\n党员带头，每周两次，进门先看三样：电、气、道，看完再走。',
    'picture',
  ],
  'text and a picture': [
    '# 走访\n\n党员带头，每周两次，进门先看三样：电、气、道，看完再走。\n\n![楼道](a.jpg)',
    'picture',
  ],
  'a picture and much text': [`# 走访\n\n![楼道](a.jpg)\n\n${'党员带头，每周两次。'.repeat(20)}`, 'plain'],
  'two pictures': ['# 走访\n\n![前](a.jpg) ![后](b.jpg)', 'pictures'],
  'six pictures': [`# 走访\n\n${'![楼道](a.jpg)\n\n'.repeat(6)}`, 'pictures'],
  'seven pictures': [`# 走访\n\n${'![楼道](a.jpg)\n\n'.repeat(7)}`, 'plain'],
  'figures in bold': ['# 账\n\n- **1000户** 入户\n- **40户** 换线', 'big-numbers'],
  'figures with their units': ['# 账\n\n- 1000户 入户\n- 98.5% 整改', 'big-numbers'],
  'figures linked': ['# 账\n\n- [1000户](fact:a) 入户\n- [40户](fact:b) 换线', 'big-numbers'],
  'months, which count nothing': ['# 账\n\n- 9月 启动\n- 10月 推开', 'plain'],
  'items of which one has no figure': ['# 账\n\n- 1000户 入户\n- 换线', 'plain'],
  'a quotation': ['# 听见\n\n> 你们来一回，我就踏实一回。\n> —— 老人', 'quote'],
  'a quotation among much else': ['# 听见\n\n- 一\n- 二\n\n> 你们来一回。', 'plain'],
  'a table': ['# 账\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 1 |', 'table'],
  'a table with its caption': ['# 账\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 1 |\n\n以户计', 'table'],
  'two groups': ['# 两边\n\n### 左\n\n一\n\n### 右\n\n二', 'columns'],
  'three groups': ['# 三边\n\n### 左\n\n一\n\n### 中\n\n二\n\n### 右\n\n三', 'columns'],
  'four groups': ['# 四边\n\n### 一\n\n一\n\n### 二\n\n二\n\n### 三\n\n三\n\n### 四\n\n四', 'plain'],
  'short steps': ['# 四步\n\n1. 断电\n2. 灭火\n3. 撤人\n4. 报警', 'ribbon'],
  'six short steps': ['# 六步\n\n1. 一\n2. 二\n3. 三\n4. 四\n5. 五\n6. 六', 'ribbon'],
  'seven steps': ['# 七步\n\n1. 一\n2. 二\n3. 三\n4. 四\n5. 五\n6. 六\n7. 七', 'plain'],
  'a task list': ['# 回去做\n\n- [x] 看插座\n- [ ] 清楼道', 'checklist'],
  'a list with boxes at some': ['# 回去做\n\n- [x] 看插座\n- 清楼道', 'plain'],
  'code alone': ['# 怎么写\n\n```\nls\n```', 'code'],
  'code of thirteen lines': [`# 怎么写\n\n\`\`\`\n${'ls\n'.repeat(13)}\`\`\``, 'plain'],
  'what is said today': ['# 今天讲三件事\n\n1. 火从哪里来\n2. 人往哪里走\n3. 我们怎么守', 'agenda'],
  'contents as bullets': ['# 目录\n\n- 为什么学\n- 怎么学', 'agenda'],
  'a question with one right option': ['# 多在什么时候？\n\n- [ ] 中午\n- [x] 夜里\n\n没人看着', 'quiz'],
  'a question in the title as a word': ['# 单选题\n\n- [ ] 中午\n- [x] 夜里', 'quiz'],
  'a question with two right options': ['# 多在什么时候？\n\n- [x] 中午\n- [x] 夜里', 'checklist'],
  'a list': ['# 理由\n\n- 一\n- 二', 'plain'],
};

describe('a slide among others', () => {
  it.each(Object.entries(middle))('%s', (_says, [text, layout]) => {
    expect(layoutsOf(`# 一\n\n---\n\n${text}\n\n---\n\n# 三`)[1]).toBe(layout);
  });
});

const first: Readonly<Record<string, readonly [text: string, layout: string]>> = {
  'a title alone': ['# 守好冬天的火', 'cover'],
  'a title, an under-title and a speaker': ['# 守好冬天的火\n\n微党课\n\n讲课人：某某\n\n11月28日', 'cover'],
  'a title and a list': ['# 守好冬天的火\n\n- 讲课人：某某\n- 11月28日', 'cover'],
  'a title of thirty characters': [`# ${'守好冬天的火'.repeat(5)}\n\n微党课`, 'cover'],
  'a title and much text': [`# 守好冬天的火\n\n${'冬天到了，用火用电都多起来。'.repeat(4)}`, 'plain'],
};

it.each(Object.entries(first))('the first slide: %s', (_says, [text, layout]) => {
  expect(layoutsOf(`${text}\n\n---\n\n# 二`)[0]).toBe(layout);
});

const last: Readonly<Record<string, readonly [text: string, layout: string]>> = {
  thanks: ['# 谢谢', 'closing'],
  'thanks with lines': ['# 谢谢大家\n\n讲课人：某某\n\n电话：119', 'closing'],
  'a title alone': ['# 守住这一冬', 'closing'],
  'a list': ['# 回去\n\n- 一\n- 二', 'plain'],
};

it.each(Object.entries(last))('the last slide: %s', (_says, [text, layout]) => {
  expect(layoutsOf(`# 一\n\n---\n\n${text}`)[1]).toBe(layout);
});

it('says why, and nothing where the author chose', () => {
  expect(read('# 一\n\n- 一')[0]?.because).toMatch(/\p{Script=Han}/u);
  expect(read('---\nlayout: plain\n---\n\n# 一\n\n- 一')[0]?.because).toBeUndefined();
});

it('leaves a layout that its author names', () => {
  for (const name of layoutNames)
    expect(layoutsOf(`---\nlayout: ${name}\n---\n\n# 理由\n\n- 一`)).toEqual([name]);
});

function layoutsOf(text: string): string[] {
  return read(text).map(({ layout }) => layout);
}

function read(text: string): readonly Slide[] {
  const folder = {
    texts: new Map([['1.md', text]]),
    assets: new Set(['a.jpg', 'b.jpg']),
    problems: [],
    path: (name: string) => name,
  };
  return readDeck(folder).deck?.slides ?? [];
}
