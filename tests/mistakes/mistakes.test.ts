/**
 * Every mistake that is reported, with the exact report: `name.md` or a folder `name/`, and `name.txt`.
 * A report that has changed on purpose is accepted with `vitest run tests/mistakes -u`; read it as its author would.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../scripts/parts/open-deck.ts';
import { formatProblems } from '../../src/deck/format-problems.ts';
import { problemCodes } from '../../src/deck/problem.ts';
import { loadFolder } from '../../src/lesson/load-folder.ts';
import type { SourceFolder } from '../../src/read/folder.ts';
import { sampleFolder } from './sample-folder.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const entries = readdirSync(here, { withFileTypes: true });
const names = entries
  .filter((entry) => entry.isDirectory() || entry.name.endsWith('.md'))
  .map((entry) => entry.name.replace(/\.md$/, ''))
  .sort();

/** Codes that only the drawn deck shows: their reports are in `tests/browser/mistakes/`. */
const measuredCodes: readonly string[] = [
  'unreadable-image',
  'missing-glyph',
  'overflow',
  'overlap',
  'small-text',
  'bad-line-end',
  'split-figure',
  'low-contrast',
  'cropped-image',
];

/** No author can make this one: a layout that leaves words out is the program's own fault. */
const ownFaults: readonly string[] = ['lost-words'];

describe('reports', () => {
  it.each(names)('%s', async (name) => {
    const { problems, texts } = openFolder(await loadMistake(name));
    await expect(formatProblems(problems, texts)).toMatchFileSnapshot(`${name}.txt`);
  });
});

describe('the command', () => {
  const command = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
  const run = (folder: string, cwd: string, verb = 'check') =>
    promisify(execFile)(process.execPath, [command, verb, '--slides', folder], { cwd }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  it('reports a slide as it stands here, with status 1', async () => {
    const root = mkdtempSync(join(tmpdir(), 'mistakes-'));
    const { texts } = await loadMistake('unclosed-quote');
    mkdirSync(join(root, 'slides'));
    for (const [name, text] of texts) writeFileSync(join(root, 'slides', name), text);
    const result = await run('slides', root);
    rmSync(root, { recursive: true });
    const [problem = ''] = readFileSync(`${here}unclosed-quote.txt`, 'utf8').split('\n\n');
    expect(result).toMatchObject({ code: 1, stdout: expect.stringContaining(problem) });
  }, 60_000);

  it('reports a folder as it stands here, with status 1', async () => {
    const folder = `${here}deck-misspelt`;
    const report = readFileSync(`${folder}.txt`, 'utf8').replace('check -- ', `check -- --slides ${folder} `);
    expect(await run(folder, join(here, '../..'))).toMatchObject({ code: 1, stdout: report });
  }, 60_000);

  it.each(['check', 'export', 'build', 'start'])('%s says which folder is not there, with status 2', async (verb) => {
    const result = await run('nowhere', here, verb);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('打不开课件“nowhere”');
  }, 60_000);
});

it('has a report for every code', () => {
  const reports = names.map((name) => readFileSync(`${here}${name}.txt`, 'utf8')).join('\n');
  const missing = problemCodes.filter((code) => !new RegExp(`  ${code}$`, 'm').test(reports));
  expect(missing.filter((code) => ![...measuredCodes, ...ownFaults].includes(code))).toEqual([]);
});

it('has a mistake for every report', () => {
  const reports = entries.filter((entry) => entry.name.endsWith('.txt')).map((entry) => entry.name.slice(0, -4));
  expect(reports.sort()).toEqual(names);
});

async function loadMistake(name: string): Promise<SourceFolder> {
  const isFolder = entries.some((entry) => entry.isDirectory() && entry.name === name);
  if (isFolder) return loadFolder(`${here}${name}`, `${here}none`);
  return sampleFolder(readFileSync(`${here}${name}.md`, 'utf8'));
}
