import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checks } from '../../../src/checks/index.ts';

/** Files of the folder that are no check of their own. */
const parts = ['check', 'index'];

it('lists every check of the folder under its name', () => {
  const files = readdirSync(new URL('../../../src/checks/', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  expect(Object.keys(checks).sort()).toEqual(files.filter((file) => !parts.includes(file)).sort());
  for (const [key, check] of Object.entries(checks)) expect(check.name).toBe(key);
});
