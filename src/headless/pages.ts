import type { Browser, Page } from 'puppeteer-core';

/** Lends the pages of one browser, which starts when the first is asked for, or ahead of that. */
export interface PageSource {
  /** Resolves when the browser has begun to start; should it fail, that is thrown where a page is asked for. */
  readonly start: () => Promise<void>;
  /** Opens an empty page; whoever asks for it closes it. */
  readonly open: () => Promise<Page>;
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
    open: async () => {
      const { browser, blank } = await (await begin()).started;
      return blank.pop() ?? browser.newPage();
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
  /** The pages that a browser starts with; another one takes a tenth of a second. */
  readonly blank: Page[];
}

async function beginToStart(): Promise<StartingBrowser> {
  // Loaded here, as Puppeteer is large and many commands do without a browser.
  const { openBrowser } = await import('./browser.ts');
  // Pictures of pages that stand still need not wait for the next sixtieth of a second.
  const started = openBrowser({ args: ['--disable-frame-rate-limit'] }).then(async (browser) => ({
    browser,
    blank: await browser.pages(),
  }));
  started.catch(() => {}); // whoever asks for a page is told
  return { started };
}
