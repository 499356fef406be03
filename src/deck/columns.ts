import type { Block } from './content.ts';

/** More are too narrow for words. */
const mostBeside = 4;

/** Puts columns that follow each other into one run, to stand side by side; any other block is a run of its own. */
export function splitRuns(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (isColumn(block) && last?.every(isColumn) && last.length < mostBeside) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function isColumn(block: Block): boolean {
  return block.kind === 'group' && block.isColumn === true;
}
