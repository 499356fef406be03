/** Reads the command line: what a verb does not know is wrong usage, told with the verb's usage text. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DeckError, exitStatus } from '../../src/deck/deck-error.ts';
import { suggestHint } from '../../src/deck/suggest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options and what stands beside them.
 *
 * @throws {DeckError} `wrong-usage`
 */
export function readArguments<O extends Options>(args: string[], options: O, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    const [, unknown] = /Unknown option '-*([^'=]+)/.exec(String(cause)) ?? [];
    const known = Object.keys(options);
    const reason = unknown === undefined ? '命令写得不对。' : `没有“--${unknown}”这个选项。`;
    const hint = unknown === undefined ? '' : suggestHint(unknown, known);
    throw refuseUsage(reason + hint, usage, cause);
  }
}

/**
 * Reads the options of a verb that takes nothing else.
 *
 * @throws {DeckError} `wrong-usage`
 */
export function readOptions<O extends Options>(args: string[], options: O, usage: string) {
  const { values, positionals } = readArguments(args, options, usage);
  const [extra] = positionals;
  if (extra !== undefined) throw refuseUsage(`不认识“${extra}”。`, usage);
  return values;
}

/** Tells that a command was not written as its usage says. */
export function refuseUsage(reason: string, usage: string, cause?: unknown): DeckError {
  return new DeckError('wrong-usage', `${reason}\n${usage}`, exitStatus.usage, { cause });
}
