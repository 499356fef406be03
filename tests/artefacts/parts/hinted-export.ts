/** Exports where letters are fitted to the pixels of a screen, as some systems do and others do not. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const full = [
  '<edit name="hinting" mode="assign"><bool>true</bool></edit>',
  '<edit name="hintstyle" mode="assign"><const>hintfull</const></edit>',
].join('');
const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir>
<match target="pattern">${full}</match><match target="font">${full}</match>
</fontconfig>`;

/** Exports the shipped lesson by the command, with its arguments; systems without fontconfig hint as they do. */
export async function exportWithHinting(args: readonly string[], out: string): Promise<void> {
  const file = join(out, 'fonts.conf');
  await writeFile(file, config);
  const run = spawnSync(process.execPath, ['scripts/run.mjs', 'export', ...args, '--out', out], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
    env: { ...process.env, FONTCONFIG_FILE: file },
  });
  if (run.status !== 0) throw new Error(`the export failed with status ${run.status}:\n${run.stderr}`);
}
