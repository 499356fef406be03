/** How soon a step is seen, on a machine four times as slow as this one. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStageWindows, type StageWindows } from './parts/stage-windows.ts';

let windows: StageWindows;
let stage: Page;
beforeAll(async () => {
  windows = await openStageWindows();
  stage = await windows.openStage({ width: 1920, height: 1080 });
});
afterAll(() => windows.close());

/** Presses keys and reads how long each took until its frame was handed to the screen, ms. No key is the floor. */
function measureSteps(page: Page, presses: number, isFloor = false): Promise<number[]> {
  return page.evaluate(
    async ([count, withoutKey]) => {
      const times: number[] = [];
      for (let press = 0; press < count; press += 1) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        const key = press % 60 < 32 ? 'PageDown' : 'PageUp';
        const start = performance.now();
        if (!withoutKey)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
        const painted = new MessageChannel();
        const seen = new Promise((resolve) => {
          painted.port1.onmessage = resolve;
        });
        // A message posted in a frame arrives after its style, layout and paint.
        requestAnimationFrame(() => painted.port2.postMessage(0));
        await seen;
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b);
    },
    [presses, isFloor] as const,
  );
}

const quantile = (times: readonly number[], share: number) =>
  times[Math.floor((times.length - 1) * share)] ?? 0;

describe('a step', () => {
  it('is on the screen within 50 ms at a quarter of the speed, in 95 of 100 cases', async () => {
    await stage.emulateCPUThrottling(4);
    const floor = await measureSteps(stage, 60, true);
    const times = await measureSteps(stage, 150);
    await stage.emulateCPUThrottling(null);
    console.log(
      `step at 4x: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms; empty frame: p95 ${quantile(floor, 0.95).toFixed(1)} ms`,
    );
    expect(times).toHaveLength(150);
    // What an empty frame takes beyond its 17 ms, when others use this machine too, is not the step's.
    const others = Math.max(0, quantile(floor, 0.95) - 17);
    expect(quantile(times, 0.95) - others).toBeLessThan(50);
  });

  it('is in the speaker window within 100 ms', async () => {
    const speaker = await windows.openSpeaker(stage);
    // Both windows tell the same time: milliseconds since the epoch.
    await speaker.evaluate(() => {
      const shown: [string, number][] = [];
      Object.assign(window, { shown });
      const number = document.querySelector('.page-number') as HTMLElement;
      new MutationObserver(() => shown.push([number.textContent ?? '', Date.now()])).observe(number, {
        childList: true,
        characterData: true,
      });
    });
    const pressed: number[] = [];
    await stage.bringToFront();
    await stage.keyboard.press('Home');
    await speaker.waitForFunction(
      () => document.querySelector('.page-number')?.textContent?.startsWith('1 /'),
      { polling: 20 },
    );
    await speaker.evaluate(() => (window as unknown as { shown: unknown[] }).shown.splice(0));
    for (let press = 0; press < 20; press += 1) {
      pressed.push(await stage.evaluate(() => Date.now()));
      await stage.keyboard.press('PageDown');
      await speaker.waitForFunction(
        (count) => (window as unknown as { shown: unknown[] }).shown.length > count,
        { polling: 10 },
        press,
      );
    }
    const shown = await speaker.evaluate(() => (window as unknown as { shown: [string, number][] }).shown);
    const times = pressed
      .map((at, press) => (shown[press]?.[1] ?? Number.POSITIVE_INFINITY) - at)
      .sort((a, b) => a - b);
    console.log(`speaker window: median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`);
    expect(quantile(times, 0.95)).toBeLessThan(100);
  });
});
