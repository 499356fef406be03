// Runs npm from Node on every system, without a shell.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs npm and waits for its end. Its output goes to our stderr, or comes back when captured.
 *
 * @param {string[]} args
 * @param {{ cwd: string, capture?: boolean }} options
 * @returns {Promise<{ status: number, output: string }>} status 127 when there is no npm
 */
export function runNpm(args, { cwd, capture = false }) {
  const [program, ...first] = findNpm(process.env);
  const stdio = capture ? 'pipe' : 2;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, [...first, ...args], { cwd, stdio: ['ignore', stdio, stdio] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ status: 127, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * Finds npm: the one that runs us, else the one beside Node, else the one in PATH (on Windows that is a
 * .cmd file, which cannot be spawned without a shell, but there npm lies beside Node).
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function findNpm(env) {
  const besideNode = dirname(process.execPath);
  const scripts = [
    // Under yarn and pnpm this variable names them.
    env.npm_execpath?.endsWith('npm-cli.js') ? env.npm_execpath : undefined,
    join(besideNode, 'node_modules/npm/bin/npm-cli.js'),
    join(besideNode, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const script = scripts.find((path) => path !== undefined && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}
