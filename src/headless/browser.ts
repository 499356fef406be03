// Starts and closes the browser that prints and checks pages, and leaves nothing behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { EnvironmentError } from '../deck/environment-error.mjs';
import { explainFault } from '../deck/environment-fault.mjs';
import { findDiskFault } from './disk-fault.mjs';
import { type FoundBrowser, findBrowser } from './find-browser.mjs';
import { watchStart } from './watch-start.ts';

export interface BrowserOptions {
  /** The browser to start; without it, {@link findBrowser}'s. */
  readonly found?: FoundBrowser;
  /** Flags beside our own. */
  readonly args?: readonly string[];
  readonly timeoutMs?: number;
  /** Whether other processes may use it, by its address; else only this one can, and it ends with this one. */
  readonly shared?: boolean;
}

/** Keeps a browser from waiting for services that a closed network does not have, and from what only a window needs. */
const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The address bar's popups are pages of their own: 0.2 s and 60 MB at every start. So is a page kept ready for tabs.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
];

/**
 * Starts a headless browser with a fresh profile, and lends it to some work.
 * Closes it whatever happens: also when the work throws, and on SIGINT and SIGTERM.
 */
export async function withBrowser<T>(
  work: (browser: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const browser = await openBrowser(options);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Starts a headless browser with a fresh profile; its profile goes when it ends.
 *
 * @throws {DeckError} `no-browser`, `browser-variable-wrong` or `browser-failed`, all with status 3.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const found = options.found ?? findOrThrow();
  const isRoot = process.getuid?.() === 0;
  try {
    return await launch(found, options, isRoot);
  } catch (error) {
    if (isRoot || !isSandboxMissing(error)) throw describeFailure(found, error);
  }
  // Containers and some Linuxes forbid the sandbox to normal users. All pages opened here are our own.
  try {
    return await launch(found, options, true);
  } catch (error) {
    throw describeFailure(found, error);
  }
}

function findOrThrow(): FoundBrowser {
  try {
    const found = findBrowser();
    if (found) return found;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new DeckError(error.code, error.message, error.status);
  }
  throw new DeckError(
    'no-browser',
    '没有可用的浏览器。请安装 Chrome、Edge 或 Chromium，或把环境变量 DECK_BROWSER 设为浏览器程序的完整路径。',
    exitStatus.environment,
  );
}

async function launch(found: FoundBrowser, options: BrowserOptions, noSandbox: boolean): Promise<Browser> {
  // Short, as the path of a socket in it must stay under 104 characters.
  const folder = mkdtempSync(join(tmpdir(), 'deck-'));
  const removeProfile = () => removeFolder(folder);
  const stop = (signal: NodeJS.Signals) => {
    // Registered now, to run after Puppeteer's own exit listener, which kills the browser.
    process.once('exit', removeProfile);
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  const release = () => {
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', removeProfile);
    removeProfile();
  };
  const userDataDir = join(folder, 'profile');
  const start = watchStart(`--user-data-dir=${userDataDir}`);
  const limit = new AbortController();
  const timeoutMs = options.timeoutMs ?? 30_000;
  const timer = globalThis.setTimeout(() => limit.abort(), timeoutMs);
  try {
    const launched = puppeteer.launch({
      executablePath: found.path,
      userDataDir,
      headless: true,
      timeout: timeoutMs,
      // A pipe holds what is asked of a browser that is not there yet, while this process is busy with other things.
      pipe: !options.shared,
      signal: limit.signal,
      args: [...quietFlags, ...(noSandbox ? ['--no-sandbox'] : []), ...(options.args ?? [])],
      // A Chromium that is killed leaves its own temporary files, so they go into our folder as well.
      env: { ...process.env, TMPDIR: folder, ...found.env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    // Puppeteer does not notice an end while something that the program has left behind holds the pipe.
    const ended = start.ended.then((said) => Promise.reject(new Error(said)));
    const browser = await Promise.race([launched, ended]);
    process.once('exit', removeProfile);
    browser.process()?.once('exit', release);
    return browser;
  } catch (error) {
    const isLate = limit.signal.aborted;
    const fault = findDiskFault(folder); // before the profile goes, which may have filled the disk
    // Puppeteer fails when the pipe is closed, a moment before the program's end.
    const said = await Promise.race([start.ended, setTimeout(1000, '')]);
    release();
    if (fault !== undefined) throw fault;
    const reasons = new Set([isLate ? `它${timeoutMs / 1000}秒没有回应。` : '', said, messageOf(error)]);
    throw new Error([...reasons].filter((reason) => reason !== '').join('\n'), { cause: error });
  } finally {
    clearTimeout(timer);
    start.stop();
  }
}

function removeFolder(path: string): void {
  try {
    // A dying renderer may still write for some milliseconds.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  } catch {
    // On Windows a virus scanner may hold a file. A stray temporary folder is no reason to fail.
  }
}

function isSandboxMissing(error: unknown): boolean {
  return error instanceof Error && /No usable sandbox|SUID sandbox/.test(error.message);
}

function describeFailure(found: FoundBrowser, error: unknown): DeckError {
  const fault = explainFault(error, found.path);
  const advice = fault
    ? `原因：${fault}。临时文件夹可以用环境变量 TMPDIR 换一个。`
    : `可以用环境变量 DECK_BROWSER 换一个浏览器。原因：\n${messageOf(error)}`;
  return new DeckError('browser-failed', `浏览器启动失败：${found.path}\n${advice}`, exitStatus.environment, {
    cause: error,
  });
}

function messageOf(error: unknown): string {
  // A refused connection comes as an event that has a message but is no Error.
  const { message } = Object(error) as { message?: unknown };
  return String(message ?? error)
    .replace(/TROUBLESHOOTING:.*/s, '')
    .trim();
}
