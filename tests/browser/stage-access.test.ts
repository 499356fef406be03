/** What axe says of the stage, its panels and the speaker window, in both themes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStageWindows, pressKey, type StageWindows } from './parts/stage-windows.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let windows: StageWindows;
beforeAll(async () => {
  windows = await openStageWindows();
});
afterAll(() => windows.close());

async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await checker.run(document);
    if (passes.length < 10) return ['axe has checked next to nothing'];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

describe.each(['paper', 'night'])('with the theme %s', (theme) => {
  it.each(['', 'M', 'O', '?', '/'])('the stage has no fault after the key “%s”', async (key) => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    if (theme === 'night') await pressKey(stage, 'T');
    if (key !== '') await pressKey(stage, key);
    expect(await listViolations(stage)).toEqual([]);
    await stage.close();
  });

  it('the speaker window has no fault', async () => {
    const stage = await windows.openStage({ hash: '#/leifeng' });
    const speaker = await windows.openSpeaker(stage);
    if (theme === 'night') {
      await pressKey(speaker, 'T');
      await speaker.waitForSelector('html[data-theme="night"]');
    }
    expect(await listViolations(speaker)).toEqual([]);
    await speaker.close();
    await stage.close();
  });
});
