// Runs one verb of package.json: sets up what is missing, then calls the verb's main().
import { listVerbs, loadCommand } from './commands.mjs';
import { setUp } from './setup.mjs';

const withoutBrowser = ['start', 'new', 'preview', 'fuzz'];

try {
  process.exitCode = await runVerb(process.argv[2], process.argv.slice(3));
} catch (error) {
  process.exitCode = printError(error);
}

/** @param {string | undefined} verb @param {string[]} args @returns {Promise<number>} the exit status */
async function runVerb(verb, args) {
  const verbs = listVerbs();
  if (verb === undefined || !verbs.includes(verb)) {
    console.error(
      `${verb === undefined ? '没有写命令' : `没有“${verb}”这个命令`}。可用的命令：${verbs.join('、')}。`,
    );
    return 2;
  }
  await setUp({ browser: !withoutBrowser.includes(verb) });
  const { main } = await loadCommand(verb);
  return main(args);
}

/** @param {unknown} error @returns {number} the exit status */
function printError(error) {
  if (error instanceof Error && (error.name === 'DeckError' || error.name === 'EnvironmentError')) {
    console.error(error.message);
    return /** @type {Error & { status: number }} */ (error).status;
  }
  console.error('程序出错了，这不是您的操作造成的。请把下面的内容发给维护者：');
  console.error(error);
  return 3;
}
