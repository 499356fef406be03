import type { Browser, Page } from 'puppeteer-core';

/** Lends a page to some work. */
export type LendPage = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

/** Lends the pages of one browser, which starts when the first is asked for, or ahead of that. */
export interface PageSource {
  /** Resolves when the browser has begun to start; should it fail, that is thrown where a page is asked for. */
  readonly start: () => Promise<void>;
  /** Lends a page to some work; unless that closes it the next work may get it, whatever it shows by then. */
  readonly lend: LendPage;
  /** Closes the browser if it was started; it can be asked for again and again. */
  readonly close: () => Promise<void>;
}

export function createPageSource(): PageSource {
  let begun: Promise<StartingBrowser> | undefined;
  let closed: Promise<void> | undefined;
  const begin = () => {
    begun ??= beginToStart();
    return begun;
  };
  const close = async () => {
    const started = await (await begun)?.started.catch(() => undefined);
    await started?.browser.close();
  };
  return {
    start: async () => void (await begin()),
    lend: async (work) => {
      const { browser, free } = await (await begin()).started;
      const page = free.pop() ?? (await browser.newPage());
      try {
        const result = await work(page);
        if (!page.isClosed()) free.push(page);
        return result;
      } catch (error) {
        await page.close().catch(() => {}); // a browser that died has no page to close
        throw error;
      }
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

interface StartingBrowser {
  readonly started: Promise<StartedBrowser>;
}

interface StartedBrowser {
  readonly browser: Browser;
  /** Pages that nobody uses, at first those that a browser starts with; another one takes a tenth of a second. */
  readonly free: Page[];
}

async function beginToStart(): Promise<StartingBrowser> {
  // Loaded here, as Puppeteer is large and many commands do without a browser.
  const { openBrowser } = await import('./browser.ts');
  // Pictures of pages that stand still need not wait for the next sixtieth of a second.
  const started = openBrowser({ args: ['--disable-frame-rate-limit'] }).then(async (browser) => ({
    browser,
    free: await browser.pages(),
  }));
  started.catch(() => {}); // whoever asks for a page is told
  return { started };
}
