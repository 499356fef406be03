import { expect, it } from 'vitest';
import { isNodeSupported, setUp } from '../../../scripts/setup.mjs';

it.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('isNodeSupported(%s) is %s', (version, expected) => {
  expect(isNodeSupported(version)).toBe(expected);
});

it('does nothing, fast and without a word, when all is set up', async () => {
  const lines: string[] = [];
  const started = performance.now();
  await setUp({ browser: true, say: (line) => lines.push(line) });
  expect(lines).toEqual([]);
  expect(performance.now() - started).toBeLessThan(200);
});
