// Runs one verb of package.json: reads its arguments, sets up what is missing, then calls the verb's main().
import { explainFault } from '../src/deck/environment-fault.mjs';
import { loadCommand } from './commands.mjs';
import { hint, readArguments, UsageError } from './parts/read-arguments.mjs';
import { writeUsage, writeVerbList } from './parts/usage.mjs';
import { setUp } from './setup.mjs';
import { verbNames, verbs } from './verbs.mjs';

const [word = '', ...args] = process.argv.slice(2);
try {
  process.exitCode = await runVerb(word, args);
} catch (error) {
  process.exitCode = printError(error);
}

/** @param {string} word @param {string[]} args @returns {Promise<number>} the exit status */
async function runVerb(word, args) {
  if (['--help', '-h', 'help'].includes(word))
    return printHelp(`用法：npm run <命令> -- [选项]\n${writeVerbList()}`);
  const verb = verbNames.find((name) => name === word);
  if (verb === undefined) {
    const reason = word === '' ? '没有写命令。' : `没有“${word}”这个命令。${await hint(word, verbNames)}`;
    throw new UsageError(`${reason}\n${writeVerbList()}`.trimEnd());
  }
  const given = await readArguments(verb, args);
  if (given === 'help') return printHelp(writeUsage(verb));
  await setUp({ browser: verbs[verb].browser });
  const { main } = await loadCommand(verb);
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
