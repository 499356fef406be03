import { describe, expect, it } from 'vitest';
import { writeLineStart, writeText } from '../../../src/render/typography.ts';

const held = (text: string) => [...writeText(text).text.matchAll(/<span class="nb">(.*?)<\/span>(?!<)/g)];

describe('writeText', () => {
  it.each([
    ['调处4000余起纠纷', '4000余起'],
    ['调解率99.6%', '99.6%'],
    ['稳定在98%以上', '98%以上'],
    ['每季度15名', '15名'],
  ])('holds a figure with its qualifier and unit together: %s', (text, piece) => {
    expect(held(text).map(([, words]) => words)).toEqual([piece]);
  });

  it('never lets a line begin with a middle dot, and adds no character of its own', () => {
    const { text } = writeText('亮举措 · 晒数据');
    expect(text).toContain('<span class="nb">措 <span class="dot">·</span></span>');
    expect(text.replaceAll(/<[^>]*>/g, '')).toBe('亮举措 · 晒数据');
  });

  it('leaves single digits and plain words alone', () => {
    expect(writeText('第7页').text).toBe('第7页');
  });
});

describe('writeLineStart', () => {
  it('lets an opening mark hang, and only that', () => {
    expect(writeLineStart('“三会一课”').text).toBe('<span class="hang">“</span>三会一课”');
    expect(writeLineStart('党日“活动”').text).toBe('党日“活动”');
  });
});
