import { expect, it } from 'vitest';
import { settleSeverities } from '../../../src/checks/parts/severity.ts';
import { readDeck } from '../../../src/read/deck.ts';

it('keeps the errors of a lesson that cannot be read, for nothing can be built of it', () => {
  const texts = new Map([
    ['deck.yaml', '甲\n'],
    ['1.md', '## 题\n'],
  ]);
  const { deck, problems } = readDeck({ texts, assets: new Set(), problems: [], path: (name) => name });
  expect(deck).toBeUndefined();
  const severities = [false, true].flatMap((lenient) => settleSeverities(problems, deck, lenient));
  expect(severities.map(({ severity }) => severity)).toContain('error');
  expect(severities.map(({ severity }) => severity)).not.toContain('warning');
});
