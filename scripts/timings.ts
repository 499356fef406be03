/** Merges the times of a rehearsal into the slides: `npm run timings -- <file>`. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import * as v from 'valibot';
import { writeCommand } from '../src/deck/command-line.mjs';
import { DeckError, exitStatus } from '../src/deck/deck-error.ts';
import { explainFault } from '../src/deck/environment-fault.mjs';
import type { Edit } from '../src/deck/problem.ts';
import { applyEdits } from '../src/edit/apply-edits.ts';
import { planMinutes } from '../src/edit/plan-minutes.ts';
import { loadFolder } from '../src/lesson/load-folder.ts';
import { writeTexts } from '../src/lesson/write-texts.ts';
import { folders } from './parts/folders.ts';
import type { Given } from './parts/given.ts';
import { openFolder } from './parts/open-deck.ts';

/** Shows what would change, asks, and writes. */
export async function main({ values, operands }: Given<'timings'>): Promise<number> {
  const { slides, yes } = values;
  const [file = ''] = operands;
  const seconds = await readTimings(file);
  const folder = await loadFolder(slides, folders.assets);
  const { deck, texts } = openFolder(folder);
  if (deck === undefined)
    throw new DeckError(
      'no-deck',
      `deck.yaml 读不出来，先运行 ${writeCommand('check')}。`,
      exitStatus.problems,
    );
  const known = new Set(deck.slides.map(({ id }) => id));
  const unknown = Object.keys(seconds).filter((id) => !known.has(id));
  if (unknown.length > 0) console.log(`这些页现在没有了，跳过：${unknown.join('、')}`);
  const edits = planMinutes(deck, texts, seconds);
  if (edits.length === 0) {
    console.log('计划分钟和排练一样，没有要改的。');
    return exitStatus.fine;
  }
  process.stdout.write(formatEdits(edits));
  if (!yes && !(await ask('写进这些文件吗？（y 写入，其他键放弃）'))) {
    console.log('没有写入。');
    return exitStatus.fine;
  }
  const changed = [...folder.texts].map(([name, text]): [string, string] => {
    const own = edits.filter((edit) => edit.file === folder.path(name));
    return [name, applyEdits(text, own)];
  });
  await writeTexts(folder, new Map(changed));
  console.log(`改好了${edits.length}处。`);
  return exitStatus.fine;
}

const timings = v.object({
  kind: v.literal('deck-timings'),
  seconds: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(36_000))),
});

async function readTimings(file: string): Promise<Record<string, number>> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    if (explainFault(cause) !== undefined) throw cause;
    throw new DeckError('no-timings', `打不开文件“${file}”。`, exitStatus.usage, { cause });
  });
  try {
    return v.parse(timings, JSON.parse(text)).seconds;
  } catch (cause) {
    const message = `“${file}”不是演讲者窗口“排练计时”保存的文件。`;
    throw new DeckError('wrong-timings', message, exitStatus.usage, { cause });
  }
}

function formatEdits(edits: readonly Edit[]): string {
  const lines = edits.flatMap(({ file, line, before, after }) => [
    `${file}:${line}`,
    ...(before === '' ? [] : [`- ${before}`]),
    ...after
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => `+ ${text}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Takes silence for a no: without a terminal nobody can answer. */
async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(y|yes|是)\s*$/i.test(await terminal.question(question));
  } finally {
    terminal.close();
  }
}
