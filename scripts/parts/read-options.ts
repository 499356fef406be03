import { parseArgs } from 'node:util';
import { DeckError, exitStatus } from '../../src/deck/deck-error.ts';

/**
 * Reads `--name value` options; every option has a default.
 *
 * @throws {DeckError} `wrong-usage` with the usage text, for anything else on the command line.
 */
export function readOptions<O extends Record<string, string>>(args: string[], defaults: O, usage: string): O {
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { type: 'string' as const, default: value }]),
  );
  try {
    return parseArgs({ args, options }).values as O;
  } catch (cause) {
    throw new DeckError('wrong-usage', `命令写得不对。\n${usage}`, exitStatus.usage, { cause });
  }
}
