/** Keeps the speaker window informed, and does what it asks for. */
import type { Action } from '../key-table.ts';
import type { Show } from '../show.ts';
import type { Link } from './link.ts';
import type { Blank, Message } from './message.ts';

export interface StageShare {
  /** Sends the state to all windows. */
  readonly send: () => void;
  /** Whether a speaker window has been heard of lately. */
  readonly isHeard: () => boolean;
}

export interface StageShareOptions {
  readonly document: Document;
  readonly link: Link;
  readonly show: Show;
  readonly readBlank: () => Blank;
  readonly act: (action: Action) => void;
  readonly point: (at: { readonly x: number; readonly y: number } | undefined) => void;
}

/** A speaker window says hello every two seconds. */
export const helloMs = 2000;

export function shareStage({ document, link, show, readBlank, act, point }: StageShareOptions): StageShare {
  let heardAt = Number.NEGATIVE_INFINITY;
  const state = (): Message => ({
    kind: 'state',
    state: {
      place: show.place(),
      blank: readBlank(),
      fullscreen: document.fullscreenElement !== null,
      theme: document.documentElement.dataset.theme ?? 'paper',
    },
  });
  const send = () => link.send(state());
  link.onMessage((message, from) => {
    if (message.kind === 'hello') {
      heardAt = performance.now();
      link.send(state(), from);
    } else if (message.kind === 'act') act(message.action);
    else if (message.kind === 'go') show.goTo(message.index, message.step);
    else if (message.kind === 'point') point(message.at);
  });
  show.onMove(send);
  document.addEventListener('fullscreenchange', send);
  window.addEventListener('pagehide', () => link.send({ kind: 'bye' }));
  send();
  return { send, isHeard: () => performance.now() - heardAt < helloMs * 2 };
}
