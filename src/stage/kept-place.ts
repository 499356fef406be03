/** Finds the place again after a reload: the address is written too late for quick hands. */
import type { Show } from './show.ts';

/** Goes where the window was before it was reloaded, and keeps every place from now on. */
export function keepPlace(show: Show, storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): void {
  const key = `deck-place:${location.pathname}`;
  const kept = isReload() ? readKept(storage?.getItem(key) ?? null) : undefined;
  if (kept) {
    const index = show.slides.indexOf(kept.id);
    if (index >= 0) show.goTo(index, kept.step);
  }
  show.onMove(({ id, step }) => {
    try {
      storage?.setItem(key, JSON.stringify({ id, step }));
    } catch {
      // Without storage the address alone remembers.
    }
  });
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

function readKept(text: string | null): { id: string; step: number } | undefined {
  try {
    const { id, step } = JSON.parse(text ?? '') as { id: unknown; step: unknown };
    return typeof id === 'string' && typeof step === 'number' ? { id, step } : undefined;
  } catch {
    return undefined;
  }
}
