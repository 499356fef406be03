// Runs one verb: reads its arguments, sets up what is missing, then calls the verb's main().
import { writeCommand } from '../../src/deck/command-line.mjs';
import { explainFault } from '../../src/deck/environment-fault.mjs';
import { setUp } from '../setup.mjs';
import { verbs } from '../verbs.mjs';
import { hint, readArguments, UsageError } from './read-arguments.mjs';
import { writeUsage, writeVerbList } from './usage.mjs';

/** @typedef {import('../verbs.mjs').VerbName} VerbName */

/**
 * @typedef {object} Commands
 * @property {readonly VerbName[]} names
 * @property {(verb: VerbName) => Promise<{ main: (given: any) => Promise<number> }>} load
 */

/**
 * Runs what was typed, and says what is wrong with it.
 *
 * @param {string[]} typed
 * @param {Commands} commands those that there are
 * @returns {Promise<number>} the exit status
 */
export async function runCommand(typed, commands) {
  try {
    return await runVerb(typed, commands);
  } catch (error) {
    return printError(error);
  }
}

/** @param {string[]} typed @param {Commands} commands */
async function runVerb([word = '', ...args], { names, load }) {
  if (['--help', '-h', 'help'].includes(word))
    return printHelp(`用法：${writeCommand('<命令>', '[选项]')}\n${writeVerbList(names)}`);
  const verb = names.find((name) => name === word);
  if (verb === undefined) {
    const reason = word === '' ? '没有写命令。' : `没有“${word}”这个命令。${await hint(word, names)}`;
    throw new UsageError(`${reason}\n${writeVerbList(names)}`.trimEnd());
  }
  const given = await readArguments(verb, args);
  if (given === 'help') return printHelp(writeUsage(verb));
  await setUp({ browser: verbs[verb].browser });
  const { main } = await load(verb);
  return main(given);
}

/** @param {string} text */
function printHelp(text) {
  process.stdout.write(text);
  return 0;
}

/** @param {unknown} error @returns {number} the exit status */
function printError(error) {
  if (error instanceof Error && ['DeckError', 'EnvironmentError', 'UsageError'].includes(error.name)) {
    console.error(error.message);
    return /** @type {Error & { status: number }} */ (error).status;
  }
  const fault = explainFault(error);
  if (fault !== undefined) {
    console.error(`做不下去了：${fault}。`);
    return 3;
  }
  console.error('程序出错了，这不是您的操作造成的。请把下面的内容发给维护者：');
  console.error(error);
  return 3;
}
