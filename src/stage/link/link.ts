/**
 * Ties the windows of one deck together: by a broadcast channel, and by messages to the windows that are known,
 * as some browsers give every file an origin of its own and deliver no broadcast between them.
 */
import { type Message, readMessage } from './message.ts';

export interface Link {
  /** Sends to one window by its name, or to all. */
  readonly send: (message: Message, to?: string) => void;
  /** Calls with every message and the name of the window that sent it. */
  readonly onMessage: (listener: (message: Message, from: string) => void) => void;
  /** Adds a window that broadcasts may not reach. */
  readonly addPeer: (peer: Window) => void;
}

interface Envelope {
  readonly deck: string;
  readonly from: string;
  readonly to: string;
  readonly serial: number;
  readonly message: unknown;
}

/** Opens the link of this window. Windows of the same address path share it. */
export function openLink(window: Window): Link {
  const deck = `deck:${window.location.pathname}`;
  const own = Math.random().toString(36).slice(2);
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(deck) : undefined;
  const peers = new Set<Window>();
  const listeners: ((message: Message, from: string) => void)[] = [];
  const heard = new Map<string, number>();
  let serial = 0;

  const receive = (data: unknown) => {
    const { deck: name, from, to, serial: number, message } = Object(data) as Partial<Envelope>;
    if (name !== deck || typeof from !== 'string' || typeof number !== 'number' || from === own) return false;
    // The same message comes both ways; the first one counts.
    if (number <= (heard.get(from) ?? 0)) return true;
    heard.set(from, number);
    const read = readMessage(message);
    if (read && (to === '' || to === own)) for (const listener of listeners) listener(read, from);
    return true;
  };
  channel?.addEventListener('message', ({ data }) => receive(data));
  window.addEventListener('message', ({ data, origin, source }) => {
    // A file's origin is the word null.
    if (origin !== (window.location.protocol === 'file:' ? 'null' : window.location.origin)) return;
    if (receive(data) && source && source !== window) peers.add(source as Window);
  });
  if (window.opener) peers.add(window.opener as Window);

  return {
    send(message, to = '') {
      serial += 1;
      const envelope: Envelope = { deck, from: own, to, serial, message };
      channel?.postMessage(envelope);
      const target = window.location.protocol === 'file:' ? '*' : window.location.origin;
      for (const peer of peers) {
        if (peer.closed) peers.delete(peer);
        else peer.postMessage(envelope, target);
      }
    },
    onMessage: (listener) => void listeners.push(listener),
    addPeer: (peer) => void peers.add(peer),
  };
}
