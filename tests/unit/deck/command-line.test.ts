import { expect, it } from 'vitest';
import { writeCommand } from '../../../src/deck/command-line.mjs';

it.each([
  ['build', '', '', 'npm run build'],
  ['build', 'deck.html', '', 'npm run build -- deck.html'],
  ['start', '', '', 'npm start'],
  ['start', '--slides a', '', 'npm start -- --slides a'],
  ['start', '--slides a', '1.0.0+0', 'lesson start --slides a'],
  ['build', '', '1.0.0+0', 'lesson build'],
])('writes %s %s as it is typed', (verb, rest, packed, expected) => {
  expect(writeCommand(verb, rest, packed)).toBe(expected);
});
