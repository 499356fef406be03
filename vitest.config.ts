import { defineConfig } from 'vitest/config';

const speed = 'tests/browser/*-speed.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,golden,mistakes,property}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // What opens the built files, in one browser that all of them share.
          name: 'built',
          include: ['tests/{artefacts,browser,visual}/**/*.test.ts'],
          exclude: [speed],
          globalSetup: ['tests/parts/built-deck.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Alone on the machine, when all others have ended.
          name: 'speed',
          include: [speed],
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/parts/built-deck.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
