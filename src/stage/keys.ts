/** Turns keys and the wheel into actions, as clickers, keyboards and presenters send them. */
import { collectDigits, type DigitOptions } from './digits.ts';
import { type Action, findAction, nameKey } from './key-table.ts';

export interface KeyOptions extends DigitOptions {
  readonly act: (action: Action) => void;
  /** Whether quick second presses are bounces. */
  readonly isGuarded: () => boolean;
  /** Whether a panel is open that wants the keys for itself. */
  readonly isBusy: () => boolean;
}

/** A bouncing button repeats itself within this time; nobody turns two pages on purpose as fast. */
const bounceMs = 150;
const wheelPauseMs = 180;
const wheelStepPx = 30;

/** Listens on a document. Keys in fields, and Enter or Space on a button or link, stay the browser's. */
export function listenForKeys(document: Document, options: KeyOptions): void {
  const digits = collectDigits(options);
  let last: { action: Action; at: number } | undefined;
  const act = (action: Action, at: number) => {
    const bounced = last?.action === action && at - last.at < bounceMs && options.isGuarded();
    last = { action, at };
    if (!bounced) options.act(action);
  };
  // In the capture phase, as a control that has the focus must not swallow a clicker's keys.
  const onKey = (event: KeyboardEvent) => {
    const name = nameKey(event);
    // A reload would throw the show out of full screen in front of everybody.
    if (name === 'F5' || name === 'Shift+F5' || name === 'Alt+F5') event.preventDefault();
    if (options.isBusy() || isOwnKey(event.target, name)) return;
    if (digits.take(name)) return event.preventDefault();
    const action = findAction(name);
    if (action === undefined) return;
    event.preventDefault();
    if (!event.repeat || action === 'next' || action === 'previous') act(action, event.timeStamp);
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('wheel', readWheel(act, options), { passive: true });
}

function isOwnKey(target: EventTarget | null, name: string): boolean {
  // A panel that this very key has closed took its field with it.
  if (!(target instanceof Element) || !target.isConnected) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return (name === 'Enter' || name === 'Space') && target.closest('button, a[href], summary') !== null;
}

/** One notch is one step; what a touch pad sends after it, rolling out, is not another. */
function readWheel(act: (action: Action, at: number) => void, { isBusy }: KeyOptions) {
  let gathered = 0;
  let lastAt = 0;
  let steppedAt = Number.NEGATIVE_INFINITY;
  return (event: WheelEvent) => {
    if (isBusy() || event.ctrlKey) return;
    if (event.timeStamp - lastAt > wheelPauseMs) gathered = 0;
    lastAt = event.timeStamp;
    gathered += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * wheelStepPx;
    if (Math.abs(gathered) < wheelStepPx || event.timeStamp - steppedAt < wheelPauseMs) return;
    steppedAt = event.timeStamp;
    act(gathered > 0 ? 'next' : 'previous', event.timeStamp);
    gathered = 0;
  };
}
