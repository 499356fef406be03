import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { type StartWatch, watchStart } from '../../../src/headless/watch-start.ts';

const watches: StartWatch[] = [];
const watch = (argument: string) => {
  const started = watchStart(argument);
  watches.push(started);
  return started;
};
afterEach(() => {
  for (const started of watches.splice(0)) started.stop();
});

/** Starts a program that is known by an argument. */
const start = (code: string, argument: string) => spawn(process.execPath, ['-e', code, argument]);

describe('watchStart', () => {
  it('gives what its own program said, although another one is started', async () => {
    const [one, other] = [watch('one'), watch('other')];
    const children = [start('console.error("甲")', 'one'), start('console.error("乙")', 'other')];
    await Promise.all(children.map((child) => once(child, 'close')));
    expect([await one.ended, await other.ended]).toEqual(['甲', '乙']);
  });

  it.each([
    ['process.exit(7)', '它自己退出了，状态码7。'],
    ['process.kill(process.pid, "SIGKILL")', '它被强行结束了。'],
  ])('says how one ended that said nothing: %s', async (code, says) => {
    const { ended } = watch('one');
    start(code, 'one');
    expect(await ended).toBe(says);
  });

  it('does not wait for what a program has left behind', async () => {
    const { ended } = watch('one');
    const leave = `const { spawn } = require('node:child_process');
      const left = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit' });
      console.error(left.pid);
      process.exit(1);`;
    const child = start(leave, 'one');
    await once(child, 'exit');
    const left = Number(await ended);
    expect(child.stderr?.closed).toBe(false);
    process.kill(left);
  });

  it('leaves errors of other programs to their own listeners', async () => {
    watch('one');
    const [error] = await once(spawn('/no/such/program'), 'error');
    expect(error).toMatchObject({ code: 'ENOENT' });
  });
});
