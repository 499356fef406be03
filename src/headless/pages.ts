import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from './browser.ts';

/** Lends the pages of one browser, which starts when the first is asked for, or ahead of that. */
export interface PageSource {
  /** Begins to start the browser; should it fail, that is thrown where a page is asked for. */
  readonly start: () => void;
  /** Opens an empty page; whoever asks for it closes it. */
  readonly open: () => Promise<Page>;
  /** Closes the browser if it was started; it can be asked for again and again. */
  readonly close: () => Promise<void>;
}

export function createPageSource(): PageSource {
  let started: Promise<StartedBrowser> | undefined;
  let closed: Promise<void> | undefined;
  const start = () => {
    started ??= startBrowser();
    return started;
  };
  const close = async () => {
    const running = await started?.catch(() => undefined);
    await running?.browser.close();
  };
  return {
    start: () => void start().catch(() => {}),
    open: async () => {
      const { browser, blank } = await start();
      return blank.pop() ?? browser.newPage();
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

interface StartedBrowser {
  readonly browser: Browser;
  /** The pages that a browser starts with; another one takes a tenth of a second. */
  readonly blank: Page[];
}

async function startBrowser(): Promise<StartedBrowser> {
  // Pictures of pages that stand still need not wait for the next sixtieth of a second.
  const browser = await openBrowser({ args: ['--disable-frame-rate-limit'] });
  return { browser, blank: await browser.pages() };
}
