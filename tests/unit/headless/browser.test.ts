import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeckError } from '../../../src/deck/deck-error.ts';
import { type BrowserOptions, openBrowser, withBrowser } from '../../../src/headless/browser.ts';
import { showHtml, waitUntilReady } from '../../../src/headless/ready-page.ts';

// The browser's temporary profile lies in here.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('withBrowser', () => {
  it('gives back what the work gives, and leaves nothing', async () => {
    const [title, child] = await withBrowser(async (browser) => {
      expect(readdirSync(folder)).toHaveLength(1);
      const page = await browser.newPage();
      await page.setContent('<title>学习</title>');
      return [await page.title(), browser.process()] as const;
    });
    expect(title).toBe('学习');
    expect(child?.exitCode ?? child?.signalCode).not.toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('closes when the work throws', async () => {
    const work = () => Promise.reject(new Error('work failed'));
    await expect(withBrowser(work)).rejects.toThrow('work failed');
    expect(readdirSync(folder)).toEqual([]);
  });

  describe.skipIf(process.platform === 'win32')('in a process that is ended (no signals on Windows)', () => {
    async function startInChild(): Promise<{ child: ChildProcess; browser: number }> {
      const module = new URL('../../../src/headless/browser.ts', import.meta.url).href;
      const code = `import { withBrowser } from ${JSON.stringify(module)};
        await withBrowser((browser) => {
          console.log(browser.process().pid);
          return new Promise(() => setInterval(() => {}, 1000));
        });`;
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
      const [pid] = await once(createInterface(child.stdout), 'line');
      expect(isRunning(Number(pid))).toBe(true);
      return { child, browser: Number(pid) };
    }

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('leaves no process and no profile on %s', async (signal, status) => {
      const { child, browser } = await startInChild();
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([status, null]);
      await vi.waitFor(() => expect(isRunning(browser)).toBe(false), { timeout: 5000 });
      expect(readdirSync(folder).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
    });

    it('leaves no process on SIGKILL', async () => {
      const { child, browser } = await startInChild();
      child.kill('SIGKILL');
      await vi.waitFor(() => expect(isRunning(browser)).toBe(false), { timeout: 5000 });
    });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // A zombie has ended; it only waits for a parent to take note, which not every container has.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true; // not Linux
  }
}

describe('openBrowser', () => {
  const open = (path: string, options: BrowserOptions = {}) =>
    openBrowser({ found: { path, kind: 'given', env: {} }, ...options }).catch((reason) => reason);

  it('says which program did not start, and what that said', async () => {
    const error = await open(process.execPath);
    expect(error).toBeInstanceOf(DeckError);
    expect(error).toMatchObject({ code: 'browser-failed', status: 3 });
    expect(error.message).toContain(process.execPath);
    expect(error.message).toContain('bad option');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'says why a file cannot be run (Windows knows no rights)',
    async () => {
      const path = join(folder, 'no-program');
      writeFileSync(path, '');
      expect(await open(path)).toMatchObject({
        code: 'browser-failed',
        message: expect.stringContaining('EACCES'),
      });
    },
  );

  it.skipIf(process.platform === 'win32')(
    'does not wait for what a program has left behind (a shell script)',
    async () => {
      const path = join(folder, 'no-browser');
      writeFileSync(path, '#!/bin/sh\nsleep 20 &\necho $! >&2\nexit 7\n', { mode: 0o755 });
      const { message } = await open(path);
      process.kill(Number(/^\d+$/m.exec(message)?.[0]));
    },
  );

  it.skipIf(process.platform === 'win32')(
    'ends a program that does not answer (a shell script)',
    async () => {
      const path = join(folder, 'no-browser');
      writeFileSync(path, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
      const error = await open(path, { timeoutMs: 500 });
      expect(error).toMatchObject({ message: expect.stringContaining('它0.5秒没有回应') });
    },
  );
});

it('waitUntilReady needs no page to be in front', { timeout: 20_000 }, async () => {
  const file = join(folder, 'dot.png');
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b3191f' } }).toFile(file);
  await withBrowser(async (browser) => {
    const pages = [await browser.newPage(), await browser.newPage(), await browser.newPage()];
    const html = `<!doctype html><img src="${pathToFileURL(file).href}"><img src="${pathToFileURL(file).href}">`;
    await Promise.all(pages.map((page) => showHtml(page, html)));
  });
});

it('shows a page with its pictures drawn', { timeout: 30_000 }, async () => {
  const file = join(folder, 'large.jpg');
  const size = { width: 4000, height: 3000 };
  const noise = { noise: { type: 'gaussian' as const, mean: 90, sigma: 20 } };
  await sharp({ create: { ...size, channels: 3, background: '#456', ...noise } })
    .jpeg()
    .toFile(file);
  await withBrowser(async (browser) => {
    const page = await browser.newPage();
    const image = `<img src="${pathToFileURL(file).href}" width="640" height="480" decoding="async">`;
    await showHtml(page, `<!doctype html><body hidden>${image}`);
    await page.evaluate(() => document.body.removeAttribute('hidden'));
    const { channels } = await sharp(await page.screenshot())
      .extract({ left: 100, top: 100, width: 200, height: 200 })
      .stats();
    expect(channels[0]?.mean).toBeLessThan(200); // the ground is white
  });
});

it('waitUntilReady says what it waits for in vain', async () => {
  const server = createServer(() => {}); // never answers
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await withBrowser(async (browser) => {
      const page = await browser.newPage();
      const html = `<img src="http://127.0.0.1:${port}/late.png">`;
      await page.setContent(html, { waitUntil: 'domcontentloaded' });
      await expect(waitUntilReady(page, 300)).rejects.toMatchObject({
        code: 'page-not-ready',
        message: expect.stringMatching(/等了0\.3秒.*late\.png$/),
      });
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('waitUntilReady waits for images and names the broken ones', async () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  await withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setContent(`<img loading="lazy" style="margin-top: 9000px" src="${pixel}">`);
    await expect(waitUntilReady(page)).resolves.toBeUndefined();
    await page.setContent(`<img src="${pixel}"><img src="data:image/png;base64,AAAA">`);
    await expect(waitUntilReady(page)).rejects.toMatchObject({
      code: 'page-not-ready',
      message: expect.stringMatching(/：data:image\/png;base64,AAAA$/),
    });
    await page.setContent(
      '<style>@font-face { font-family: X; src: url(data:,x) }</style><p style="font-family: X">字',
    );
    await expect(waitUntilReady(page)).rejects.toThrow('：X');
  });
});
