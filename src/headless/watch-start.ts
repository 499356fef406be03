/** Hears why a browser did not come up: Puppeteer, once it talks over a pipe, does not say. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type EventEmitter, errorMonitor } from 'node:events';

export interface StartWatch {
  /** Comes when the program has ended: what it wrote of errors, or why it could not be run, or its status. */
  readonly ended: Promise<string>;
  readonly stop: () => void;
}

/** Programs that it left behind may hold its error stream open: no longer than this is waited for the rest of it. */
const graceMs = 200;

/** Watches a program from its first moment, which is known by one of its arguments. */
export function watchStart(argument: string): StartWatch {
  const written: Buffer[] = [];
  const collect = (data: Buffer) => written.push(data);
  let child: ChildProcess | undefined;
  let end = (_reason: string) => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const recognize = (started: ChildProcess) => {
    // Only now it has its arguments.
    if (child !== undefined || !started.spawnargs.includes(argument)) return;
    child = started;
    child.stderr?.on('data', collect);
    child.once('error', ({ message }) => end(message));
    child.once('exit', (status) => {
      const finish = () => end(Buffer.concat(written).toString().trim() || describeStatus(status));
      started.once('close', finish);
      setTimeout(finish, graceMs).unref();
    });
  };
  const watch = (message: unknown) => {
    const { process: started } = message as { process: ChildProcess };
    started.once('spawn', () => recognize(started));
    // Of others' errors their own listeners are told.
    (started as EventEmitter).once(errorMonitor, () => recognize(started));
  };
  subscribe('child_process', watch);
  return {
    ended,
    stop() {
      unsubscribe('child_process', watch);
      child?.stderr?.off('data', collect);
    },
  };
}

/** @param status - Null when it was ended by a signal. */
function describeStatus(status: number | null): string {
  return status === null ? '它被强行结束了。' : `它自己退出了，状态码${status}。`;
}
