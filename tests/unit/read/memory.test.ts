import { expect, it } from 'vitest';
import { readDeck } from '../../../src/read/deck.ts';
import { createMemory } from '../../../src/read/memory.ts';
import { sampleFolder } from '../../mistakes/sample-folder.ts';

const slides = ['## 第一张\n\n[480余次](fact:volunteering)', '## 第二张\n\n- 甲', '## 第三张\n\n字'];
const write = (list: readonly string[]) => sampleFolder(list.join('\n\n---\n\n'));
/** Positions are found by functions, which are never equal. */
const plain = (folder: ReturnType<typeof write>, memory = createMemory()) =>
  JSON.stringify(readDeck(folder, { memory }));

it.each([
  ['a change', [slides[0] ?? '', '## 改了\n\n- 乙', slides[2] ?? '']],
  ['a new slide before the others', ['## 新的\n\n字', ...slides]],
  ['a slide that is gone', slides.slice(1)],
  ['a mistake', [slides[0] ?? '', '---\nlayuot: plain\n---\n\n## 第二张', slides[2] ?? '']],
])('reads the same after %s as if for the first time', (_, changed) => {
  const memory = createMemory();
  readDeck(write(slides), { memory });
  expect(plain(write(changed), memory)).toBe(plain(write(changed)));
  expect(plain(write(slides), memory)).toBe(plain(write(slides)));
});

it('reads a slide that did not change only once', () => {
  const memory = createMemory();
  const first = readDeck(write(slides), { memory }).deck;
  const second = readDeck(write([...slides.slice(0, 2), '## 改了']), { memory }).deck;
  expect(second?.slides[0]).toBe(first?.slides[0]);
  expect(second?.slides[2]).not.toBe(first?.slides[2]);
});
