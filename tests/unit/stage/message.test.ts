import { expect, it } from 'vitest';
import { type Message, readMessage } from '../../../src/stage/link/message.ts';

const place = { id: 'cover', index: 0, step: 0, steps: 2 };
const state = { place, blank: 'black', fullscreen: true, theme: 'night' } as const;

it.each<Message>([
  { kind: 'hello' },
  { kind: 'bye' },
  { kind: 'act', action: 'next' },
  { kind: 'go', index: 3, step: 1 },
  { kind: 'point', at: { x: 1, y: 2 } },
  { kind: 'point', at: undefined },
  { kind: 'move', left: -1366, top: 0, width: 1366, height: 768 },
  { kind: 'state', state },
])('takes %o as it is', (message) => {
  expect(readMessage(structuredClone(message))).toEqual(message);
});

it.each([
  undefined,
  null,
  'hello',
  42,
  {},
  { kind: 'other' },
  { kind: 'act', action: 'constructor' },
  { kind: 'act' },
  { kind: 'go', index: -1, step: 0 },
  { kind: 'go', index: 1.5, step: 0 },
  { kind: 'go', index: '1', step: 0 },
  { kind: 'go', index: Number.NaN, step: 0 },
  { kind: 'move', left: '0', top: 0, width: 1, height: 1 },
  { kind: 'state' },
  { kind: 'state', state: { ...state, place: { ...place, id: 7 } } },
])('drops %o', (data) => {
  expect(readMessage(data)).toBeUndefined();
});

it('carries nothing on that it does not know', () => {
  const read = readMessage({ kind: 'state', state: { ...state, theme: 'print"', blank: 'red', extra: 1 } });
  expect(read).toEqual({ kind: 'state', state: { ...state, theme: 'paper', blank: 'none' } });
});
