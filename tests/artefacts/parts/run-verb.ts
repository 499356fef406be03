/** Runs verbs as their users do: in processes of their own. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a verb of a project to its end; `said` is all that it wrote. */
export function runVerb(args: readonly string[], project = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Runs a verb that serves until it is stopped. */
export function withServer<T>(
  args: readonly string[],
  work: (address: string, said: () => string) => Promise<T>,
  project = root,
): Promise<T> {
  return lendServer(spawn(process.execPath, ['scripts/run.mjs', ...args], { cwd: project }), work);
}

/** Waits for the address that a server says, lends it to some work, and stops the server. */
export async function lendServer<T>(
  child: ChildProcessWithoutNullStreams,
  work: (address: string, said: () => string) => Promise<T>,
): Promise<T> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          said += data;
          const [found] = /http:\/\/[\w.:]+\//.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        });
      child.once('exit', () => reject(new Error(said)));
    });
    return await work(address, () => said);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}
