/** Decks in the manner of other tools' guides: each is read leniently and drawn, and none loses a word. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../scripts/parts/open-deck.ts';
import type { Block } from '../../../src/deck/content.ts';
import type { Deck } from '../../../src/deck/deck.ts';
import { plainText } from '../../../src/deck/plain-text.ts';
import { hasErrors, type Problem } from '../../../src/deck/problem.ts';
import { walkInlines } from '../../../src/deck/walk.ts';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { renderSections } from '../../../src/render/sections.ts';

const decks = join(import.meta.dirname, '../../fixtures/foreign');

/** Writes a block's kind, with what is inside of it. */
function outline(block: Block): string {
  switch (block.kind) {
    case 'group': {
      const name = plainText(block.heading.children);
      return `${block.isColumn ? 'column' : 'group'}${name && ` ${name}`} (${block.blocks.map(outline).join(' ')})`;
    }
    case 'list':
      return `${block.ordered ? 'ol' : 'ul'} ${block.items.length}`;
    case 'table':
      return `table ${block.header.length}x${block.rows.length}`;
    case 'figure':
      return `figure ${block.image.alt}`.trim();
    default:
      return block.kind;
  }
}

/** Slides by tool: layout, title, and what stands on each. */
const expected: Record<string, string[]> = {
  'marp-1': [
    'cover 读书会怎么办: paragraph',
    'plain 三个办法: ul 3',
    'table 表格: table 2x2',
    'statement 记住一句: paragraph',
  ],
  'marp-2': [
    'cover 社区微课堂: paragraph',
    'plain 图在左边: column (figure 一张院子的照片), column (paragraph)',
    'pictures 两张图: figure 长凳, figure 花坛',
    'statement 收尾: paragraph',
  ],
  'marp-3': [
    'cover 安全用电: ',
    'columns 两处都查: column 家里 (ul 2), column 单位 (ul 2)',
    'plain 算一算: paragraph, paragraph',
    'plain 提示: paragraph, paragraph',
  ],
  'slidev-1': [
    'cover 校园菜园: paragraph',
    'plain 春与秋: column (paragraph ul 2), column (paragraph ul 2)',
    'columns 谁来浇水: column 早班 (paragraph), column 晚班 (paragraph)',
    'divider 算账: ',
    'quote 种地教人等待: paragraph',
  ],
  'slidev-2': [
    'cover 旧书漂流: ul 3',
    'plain 书架在走廊: column (paragraph paragraph), column (figure)',
    'table 规则: table 2x2',
    'statement 一起读: paragraph',
  ],
  'slidev-3': [
    'cover 雨水花园: paragraph',
    'plain 做了什么: column (paragraph), column (paragraph)',
    'plain 代码与结果: code-block, column (paragraph), column (paragraph), column (paragraph)',
    'statement 雨停半小时: paragraph',
    'closing 谢谢: ',
  ],
  'reveal-md-1': [
    'cover 急救课: ',
    'plain 先看环境: ul 2',
    'statement 再喊人: paragraph',
    'statement 怎么说: paragraph',
    'quote 记住: quote',
  ],
  'reveal-md-2': [
    'cover 骑行安全: ',
    'ribbon 出门之前: ol 3',
    'plain 路上: ol 3, heading, ul 2',
    'statement 到了以后: paragraph',
  ],
  'reveal-md-3': [
    'cover 值日: paragraph',
    'table 分工: table 2x2',
    'picture 清单: ul 2, figure 扫帚',
    'plain 说明: paragraph, paragraph, paragraph',
  ],
  'obsidian-1': [
    'cover 家乡的桥: ',
    'photo 三座桥: figure pic, paragraph',
    'plain 提醒: quote, quote',
    'statement 注: paragraph',
  ],
  'obsidian-2': ['cover 茶的一课: ', 'plain 绿茶: ul 2', 'plain 红茶: ul 2', 'plain 价钱: paragraph'],
  'obsidian-3': [
    'cover 校史: ',
    'plain 建校: ul 2, ul 1',
    'quote 更名: quote',
    'plain 今天: paragraph, paragraph',
  ],
};

async function openDeck(name: string): Promise<{ deck: Deck; problems: readonly Problem[]; source: string }> {
  const folder = await loadFolder(join(decks, name), join(decks, name));
  const { deck, problems } = openFolder(folder, { lenient: true });
  if (deck === undefined) throw new Error(name);
  return { deck, problems, source: folder.texts.get('slides.md') ?? '' };
}

/** Text of HTML, without what only says how it looks. */
function readText(html: string): string {
  return html.replace(/<(?:wbr|br)>|<\/?(?:b|i|s|sup|sub|mark|span|a)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
}

it('has a row for every deck', () => {
  expect(Object.keys(expected).sort()).toEqual(
    readdirSync(decks)
      .filter((name) => /^(?:marp|slidev|reveal-md|obsidian)-\d$/.test(name))
      .sort(),
  );
});

describe.each(Object.keys(expected))('%s', (name) => {
  it('becomes slides', async () => {
    const { deck, problems } = await openDeck(name);
    expect(hasErrors(problems)).toBe(false);
    expect(
      deck.slides.map(
        ({ layout, title, blocks }) =>
          `${layout} ${plainText(title?.children ?? []).trim()}: ${blocks.map(outline).join(', ')}`,
      ),
    ).toEqual(expected[name]);
  });

  it('loses no word: each is shown, said in the notes, or named by a warning', async () => {
    const { deck, problems, source } = await openDeck(name);
    const shown = renderSections(deck, new Map()).map(({ html }) => readText(html.text));
    const alts: string[] = [];
    for (const { title, blocks } of deck.slides)
      walkInlines([...(title ? [title] : []), ...blocks], (inline) => {
        if (inline.kind === 'image') alts.push(inline.alt);
      });
    const lesson = Object.values(deck.lesson).filter((value) => typeof value === 'string');
    const told = problems.map(({ message }) => message);
    const all = [...shown, ...alts, ...lesson, ...told].join('\n');
    const remark = problems.some(({ message }) => message.startsWith('%%'));
    const text = remark ? source.replace(/%%[^%]*%%/g, '') : source;
    // Settings of another tool are named by their keys.
    const words = text.replace(/^(?:tags|aliases):.*$/gm, '').match(/[\p{Script=Han}]+/gu) ?? [];
    expect(words.filter((word) => !all.includes(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(5);
  });

  it('shows no source of another tool', async () => {
    const { deck } = await openDeck(name);
    const shown = renderSections(deck, new Map()).map(({ html }) =>
      readText(html.text.replace(/<pre[\s\S]*?<\/pre>/g, '')),
    );
    expect(shown.join('\n')).not.toMatch(/::|\*\*|==|\[\[|\[\^|\[!|&lt;|<!--|%%|\{[.#w]|^#/);
  });
});

it('names a lesson by the head of its first slide', async () => {
  const { deck } = await openDeck('slidev-1');
  const { title, host, date, subtitle } = deck.lesson;
  expect({ title, host, date, subtitle }).toEqual({
    title: '校园菜园',
    host: '生物组',
    date: '2031-05-06',
    subtitle: '种菜的一年 给新同学看。',
  });
});

it('joins what is said of a step to the notes', async () => {
  const { deck } = await openDeck('reveal-md-1');
  const notes = deck.slides.map((slide) =>
    slide.notes.map((block) => (block.kind === 'paragraph' ? plainText(block.children) : block.kind)),
  );
  expect(notes).toEqual([[], ['停一会儿。', '指一指窗外。'], ['请一位同学来演。'], [], []]);
});

it('reports all directives of a deck once', async () => {
  const { problems } = await openDeck('marp-1');
  const directives = problems.filter(({ code, at }) => code === 'foreign-key' && at.line > 8);
  expect(directives.map(({ message }) => message)).toEqual([
    '“_class”“_paginate”“header”“_backgroundColor”是别的演示工具的设置，这里不起作用',
  ]);
  expect(problems.filter(({ message }) => /不显示“(?:青年夜校|第二期)”/.test(message))).toHaveLength(2);
});

it('gives steps to what appears at a click', async () => {
  const { deck } = await openDeck('slidev-2');
  const html = renderSections(deck, new Map()).map((section) => section.html.text);
  expect(
    html.map((text) => [...text.matchAll(/data-fragment-index="(\d)"/g)].map(([, step]) => step)),
  ).toEqual([['0', '1', '2'], ['0', '1'], [], []]);
});
