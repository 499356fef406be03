// The entry of every verb of package.json.
import { loadCommand } from './commands.mjs';
import { runCommand } from './parts/run-command.mjs';
import { verbNames } from './verbs.mjs';

process.exitCode = await runCommand(process.argv.slice(2), { names: verbNames, load: loadCommand });
