import { expect, it } from 'vitest';
import { findAction, keyTable, nameKey } from '../../../src/stage/key-table.ts';

const stroke = (
  key: string,
  code = '',
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

it.each([
  [stroke('b', 'KeyB'), 'B'],
  [stroke('B', 'KeyB'), 'B'],
  [stroke(' ', 'Space'), 'Space'],
  [stroke(' ', 'Space', { shiftKey: true }), 'Shift+Space'],
  [stroke('F5', 'F5', { shiftKey: true }), 'Shift+F5'],
  [stroke('l', 'KeyL', { ctrlKey: true }), 'Ctrl+L'],
  [stroke('l', 'KeyL', { metaKey: true }), 'Ctrl+L'],
  [stroke('?', 'Slash', { shiftKey: true }), '?'],
  [stroke('。', 'Period'), '.'],
  [stroke('，', 'Comma'), ','],
  [stroke('、', 'Slash'), '/'],
  [stroke('？', 'Slash', { shiftKey: true }), '?'],
  [stroke('Process', 'KeyB'), 'B'],
  [stroke('Process', 'Digit3'), '3'],
  [stroke('Process', 'Period'), '.'],
  [stroke('Process', 'NumpadEnter'), 'Enter'],
  [stroke('PageDown', 'PageDown'), 'PageDown'],
])('names %o %s', (event, name) => {
  expect(nameKey(event)).toBe(name);
});

it('gives no key two meanings', () => {
  const keys = keyTable.flatMap((row) => row.keys);
  expect(keys.length).toBe(new Set(keys).size);
  for (const row of keyTable) for (const key of row.keys) expect(findAction(key)).toBe(row.action);
  expect(findAction('Ctrl+Z')).toBeUndefined();
});

it('knows all that clickers send', () => {
  expect(['PageUp', 'PageDown', 'F5', 'Shift+F5', 'Escape', '.', 'B'].map(findAction)).toEqual([
    'previous',
    'next',
    'start',
    'start-here',
    'leave',
    'black',
    'black',
  ]);
});
