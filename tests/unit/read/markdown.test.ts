import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/deck/content.ts';
import { problemsOf, readSlides } from './read-slides.ts';

/** Writes content in short: [b 粗] for bold, [break] for a line end. */
function write(children: readonly Inline[]): string {
  return children.map(writeInline).join('');
}

const marks = {
  strong: 'b',
  emphasis: 'i',
  strike: 's',
  mark: 'm',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function writeInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'code') return `[code ${inline.text}]`;
  if (inline.kind === 'fact') return `[fact ${inline.fact} ${inline.text}]`;
  if (inline.kind === 'link') return `[link ${inline.href} ${write(inline.children)}]`;
  if (inline.kind === 'image') return `[image ${inline.src}]`;
  if ('children' in inline) return `[${marks[inline.kind]} ${write(inline.children)}]`;
  return inline.kind === 'break' ? '[br]' : '[wbr]';
}

const paragraph = (text: string): string => {
  const [block] = readSlides(`## 题\n\n${text}`).deck.slides[0]?.blocks ?? [];
  return block?.kind === 'paragraph' ? write(block.children) : (block?.kind ?? '');
};

describe('inline content', () => {
  const written: [string, string][] = [
    ['**“五个一”**机制', '[b “五个一”]机制'],
    ['学**雷锋**，做**好事**。', '学[b 雷锋]，做[b 好事]。'],
    ['**（甲）**乙**《丙》**丁', '[b （甲）]乙[b 《丙》]丁'],
    ['**甲。**乙', '[b 甲。]乙'],
    ['**甲*乙***丙', '[b 甲[i 乙]]丙'],
    ['***都要***有', '[i [b 都要]]有'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['\\*\\*不粗\\*\\*', '**不粗**'],
    ['~~删~~`码`', '[s 删][code 码]'],
    ['甲  \n乙', '甲[br]乙'],
    ['甲\n乙', '甲乙'],
    ['red\nblue，\n甲', 'red blue，甲'],
    ['<b>粗</b>、H<sub>2</sub>O、<mark>重</mark>', '[b 粗]、H[sub 2]O、[m 重]'],
    ['甲<br>乙<wbr>丙', '甲[br]乙[wbr]丙'],
    ['&lt;b&gt; &amp; &#x4E2D;', '<b> & 中'],
    ['[**甲**乙](fact:a)', '[fact a 甲乙]'],
    ['[甲](fact:%E7%94%B2)', '[fact 甲 甲]'],
    ['[甲](#s1)', '[link #s1 甲]'],
    ['[甲][a]\n\n[a]: #s1', '[link #s1 甲]'],
    ['==甲**乙**==丙', '[m 甲[b 乙]]丙'],
    ['a == b，c == d', 'a == b，c == d'],
    ['H~2~O、x^2^、10^-3^', 'H[sub 2]O、x[sup 2]、10[sup -3]'],
    ['9~11点，13~15点，^_^', '9~11点，13~15点，^_^'],
    ['~~甲~~', '[s 甲]'],
    ['$a_1 * b_1$ 与 $c*d*e$', '$a_1 * b_1$ 与 $c*d*e$'],
    ['\\(a_1*b*c\\)', '\\(a_1*b*c\\)'],
    ['每斤$5，*多*则$9', '每斤$5，[i 多]则$9'],
    ['[[甲|乙]]、[[丙]]', '乙、丙'],
    ['甲%%注%%乙，50%%', '甲乙，50%%'],
    ['见 https://a.b/c，又见', '见 [link https://a.b/c https://a.b/c]，又见'],
    ['写信到 a@b.cn 或 <c@d.cn>', '写信到 a@b.cn 或 c@d.cn'],
    ['甲<u>乙</u><font color="red">丙</font><a href="#s1">丁</a>', '甲[i 乙][b 丙][link #s1 丁]'],
    ['甲<a href="javascript:x()">乙</a>', '甲乙'],
    ['甲[^1]', '甲[^1]'],
  ];
  it.each(written)('%j', (text, expected) => expect(paragraph(text)).toBe(expected));
});

describe('pictures in a paragraph', () => {
  const blocks = (text: string) =>
    readSlides(`## 题\n\n${text}`, { assets: ['a.png', 'b.png'] }).deck.slides[0]?.blocks.map((block) => {
      if (block.kind === 'paragraph') return write(block.children);
      return block.kind === 'figure' ? `[figure ${block.image.src} ${write(block.caption)}]` : block.kind;
    });
  const written: [string, string[]][] = [
    ['![甲](a.png)', ['[figure a.png ]']],
    ['![甲](a.png) 说明', ['[figure a.png  说明]']],
    ['![甲](a.png) ![乙](b.png)', ['[figure a.png ]', '[figure b.png ]']],
    ['![甲](a.png)\n![乙](b.png)', ['[figure a.png ]', '[figure b.png ]']],
    ['![甲](a.png)\n下面的话', ['[figure a.png ]', '下面的话']],
    ['上面的话\n![甲](a.png)\n下面\n两行', ['上面的话', '[figure a.png ]', '下面两行']],
    ['话里有 ![甲](a.png) 小图', ['话里有 [image a.png] 小图']],
    ['![甲](a.png){width=50%} 说明', ['[figure a.png  说明]']],
    ['![甲](a.png =300x200)', ['[figure a.png ]']],
    ['![甲](a.png "题" =300x){.c}', ['[figure a.png 题]']],
    ['![[a.png|300]]', ['[figure a.png ]']],
    ['![[甲.md]]', ['甲.md']],
    ['![w:300 甲](a.png)', ['[figure a.png ]']],
    ['<img src="a.png" alt="甲" width="9">', ['[figure a.png ]']],
    ['![甲](https://a.b/c.png)', ['甲']],
  ];
  it.each(written)('%j', (text, expected) => expect(blocks(text)).toEqual(expected));
});

describe('HTML', () => {
  const removed: [string, string, string[]][] = [
    ['甲<span onclick="x()">乙</span>', '甲乙', ['removed-html 1.md:3:2+20']],
    ['<u>甲</u>', '[i 甲]', []],
    ['<div class="a">甲<b>乙</b></div>', '甲[b 乙]', ['removed-html 1.md:3:1+30']],
    ['<script>alert(1)</script>', '', ['removed-html 1.md:3:1+25']],
    ['<style>a{}</style>甲', '甲', ['removed-html 1.md:3:1+19']],
    ['<svg><script>x</script><text>甲</text></svg>', '', ['removed-html 1.md:3:1+43']],
    ['<b onclick="x()">甲</b>', '[b 甲]', []],
  ];
  it.each(removed)('%j', (text, expected, problems) => {
    expect(paragraph(text)).toBe(expected);
    expect(problemsOf(`## 题\n\n${text}`)).toEqual(problems);
  });
});

describe('attribute comments', () => {
  const steps = (text: string): (number | undefined)[] => {
    const found: (number | undefined)[] = [];
    const visit = (block: Block) => {
      if (block.kind === 'list') for (const item of block.items) found.push(item.attributes.fragment);
      if (block.kind === 'paragraph') found.push(block.attributes.fragment);
    };
    for (const block of readSlides(`## 题\n\n${text}`).deck.slides[0]?.blocks ?? []) visit(block);
    return found;
  };

  it('number the steps in order', () => {
    const fragment = '<!-- .element: class="fragment" -->';
    expect(steps(`- 甲 ${fragment}\n- 乙\n- 丙 ${fragment}\n\n丁\n${fragment}`)).toEqual([
      0,
      undefined,
      1,
      2,
    ]);
  });

  it('count in the order of the numbers that are given, without gaps, equal ones together', () => {
    const at = (index: number) => `<!-- .element: class="fragment" data-fragment-index="${index}" -->`;
    expect(steps(`- 甲 ${at(40)}`)).toEqual([0]);
    expect(steps(`- 甲 ${at(7)}\n- 乙 ${at(3)}\n\n丙\n${at(7)}`)).toEqual([1, 0, 1]);
  });

  it('are about the item whose line they stand below', () => {
    expect(steps('- 甲\n  <!-- .element: class="fragment" -->\n- 乙')).toEqual([0, undefined]);
  });

  const mistakes: [string, string[]][] = [
    ['甲 <!-- .element: class="fragment fade-up" -->', ['unknown-attribute 1.md:3:3+43']],
    ['甲 <!-- .element: onclick="x()" -->', ['unknown-attribute 1.md:3:3+32']],
    ['甲 <!-- .element: style="color:red" -->', ['unknown-attribute 1.md:3:3+36']],
    ['<!-- .slide: data-background="url(x)" -->\n\n甲', ['unknown-attribute 1.md:3:1+41']],
    ['| 甲 |\n|---|\n| 乙 <!-- .element: class="fragment" --> |', ['unknown-attribute 1.md:5:3+37']],
    ['甲\n\nNote:\n乙 <!-- .element: class="fragment" -->', ['unknown-attribute 1.md:6:1+37']],
  ];
  it.each(mistakes)('report what does nothing: %j', (text, problems) => {
    expect(problemsOf(`## 题\n\n${text}`)).toEqual(problems);
  });
});

it('reports an attribute comment that has nothing above it', () => {
  const comment = '<!-- .element: class="fragment" -->';
  expect(problemsOf(`${comment}\n\n## 题`)).toEqual(['unknown-attribute 1.md:1:1+35']);
});

describe('deep nesting', () => {
  const deep = ['>', '> ', '- ', '1. ', '* ', '> - '].map((mark) => `${mark.repeat(10_000)}甲`);
  const indented = Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n');
  it.each([...deep, indented, `${'*'.repeat(9000)}甲${'*'.repeat(9000)}`])('is a problem: %.6j…', (text) => {
    const [problem] = problemsOf(`## 题\n\n${text}`);
    expect(problem).toMatch(/^deep-nesting 1\.md:\d+:1\+1$/);
  });

  const harmless = [
    '['.repeat(10_000),
    '<b>'.repeat(5000),
    '!['.repeat(5000),
    '('.repeat(9000),
    '`'.repeat(9000),
  ];
  it.each(harmless)('is text where it nests nothing: %.4j…', (text) => {
    expect(problemsOf(`## 题\n\n${text}`).filter((problem) => problem.startsWith('deep'))).toEqual([]);
  });

  it('allows lists in lists in a quotation', () => {
    expect(problemsOf('## 题\n\n> - 甲\n>   - 乙\n>     1. 丙\n>        - 丁')).toEqual([]);
  });
});

describe('ordered lists', () => {
  const numbers = (text: string) => {
    const [list] = readSlides(`## 题\n\n${text}`).deck.slides[0]?.blocks ?? [];
    return list?.kind === 'list' ? list.items.map(({ value }) => value) : [];
  };
  const written: [string, (number | undefined)[]][] = [
    ['1. 甲\n2. 乙', [undefined, undefined]],
    ['1. 甲\n1. 乙\n1. 丙', [undefined, undefined, undefined]],
    ['3. 甲\n4. 乙', [3, 4]],
    ['1. 甲\n3. 乙\n10. 丙\n11. 丁', [1, 3, 10, 11]],
    ['0. 甲\n1. 乙', [0, 1]],
    ['2) 甲\n\n5) 乙', [2, 5]],
    ['5. 甲\n5. 乙', [5, 6]],
  ];
  it.each(written)('%j', (text, expected) => expect(numbers(text)).toEqual(expected));
});

describe('other blocks', () => {
  const kinds = (text: string) =>
    readSlides(`## 题\n\n${text}`).deck.slides[0]?.blocks.map((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading')
        return `${block.kind} ${write(block.children)}`;
      if (block.kind === 'list')
        return `list ${block.items.map(({ children }) => write(children)).join('、')}`;
      if (block.kind !== 'quote') return block.kind;
      return `quote ${block.blocks.map((one) => (one.kind === 'paragraph' ? write(one.children) : one.kind)).join('、')}`;
    });
  const written: [string, string[]][] = [
    ['$$\na_1 * b\n$$', ['paragraph $$[br]a_1 * b[br]$$']],
    ['甲\n: 乙\n\n丙\n: 丁', ['list [b 甲]：乙、[b 丙]：丁']],
    ['> [!note] 甲\n> 乙', ['quote [b 甲]、乙']],
    ['> [!tip]\n> 乙', ['quote [b 提示]、乙']],
    ['> [!warning]- **甲**乙\n>\n> - 丙', ['quote [b [b 甲]乙]、list']],
    ['> [甲] 乙', ['quote [甲] 乙']],
    ['- #### 甲\n- 乙', ['list 甲、乙']],
    ['#### 甲\n- 乙', ['heading 甲', 'list 乙']],
    ['#### 甲 {#a .b}', ['heading 甲']],
    ['#### <!-- fit --> 甲', ['heading 甲']],
    ['* 甲\n\n+ 乙\n\n- 丙', ['list 甲', 'list 乙', 'list 丙']],
  ];
  it.each(written)('%j', (text, expected) => expect(kinds(text)).toEqual(expected));
});
