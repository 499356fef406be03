/** Hears why a browser did not come up: Puppeteer, once it talks over a pipe, does not say. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

export interface StartWatch {
  /** Gives, when the program has ended, what it said of errors, or why it could not be run; '' if it never was. */
  readonly readReason: () => Promise<string>;
  readonly stop: () => void;
}

/** Watches a program from its first moment. */
export function watchStart(path: string): StartWatch {
  let reason = Promise.resolve('');
  const watch = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    let said = '';
    const ended = new Promise<string>((done) => child.once('close', () => done(said)));
    child.once('spawn', () => {
      if (child.spawnfile !== path) return;
      reason = ended;
      child.stderr?.on('data', (data) => (said += data));
    });
    child.once('error', (error) => {
      if (child.spawnfile !== path) throw error; // another program: as if nobody had listened
      reason = ended;
      said += error.message;
    });
  };
  subscribe('child_process', watch);
  return { readReason: () => reason, stop: () => unsubscribe('child_process', watch) };
}
