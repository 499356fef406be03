#!/usr/bin/env node
// The entry of the packed tool, with all that it can do. The other verbs are for whoever works on the project itself.
import { runCommand } from './parts/run-command.mjs';

const commands = {
  new: () => import('./new.ts'),
  start: () => import('./start.ts'),
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  export: () => import('./export.ts'),
  preview: () => import('./preview.ts'),
  timings: () => import('./timings.ts'),
};

/** @typedef {keyof typeof commands} Command */

process.exitCode = await runCommand(process.argv.slice(2), {
  names: /** @type {Command[]} */ (Object.keys(commands)),
  load: (verb) => commands[/** @type {Command} */ (verb)](),
});
