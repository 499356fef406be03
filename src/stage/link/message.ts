/** What the stage and the speaker window say to each other. Anything else that arrives is dropped. */
import { type Action, keyTable } from '../key-table.ts';
import type { Place } from '../show.ts';

export type Blank = 'none' | 'black' | 'white';

/** All that the speaker window must know of the stage. */
export interface StageState {
  readonly place: Place;
  readonly blank: Blank;
  readonly fullscreen: boolean;
  readonly theme: string;
}

export type Message =
  | { readonly kind: 'state'; readonly state: StageState }
  /** The stage closes or reloads. */
  | { readonly kind: 'bye' }
  /** A speaker window asks for the state. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'act'; readonly action: Action }
  | { readonly kind: 'go'; readonly index: number; readonly step: number }
  /** Asks the speaker window to fill another screen. */
  | {
      readonly kind: 'move';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  /** The pointer on the speaker's picture, in canvas px; undefined when it left. */
  | { readonly kind: 'point'; readonly at: { readonly x: number; readonly y: number } | undefined };

/** Checks what came in; another file in the same folder may say anything. */
export function readMessage(data: unknown): Message | undefined {
  const message = Object(data) as Record<string, unknown>;
  switch (message.kind) {
    case 'bye':
    case 'hello':
      return { kind: message.kind };
    case 'act': {
      const row = keyTable.find(({ action }) => action === message.action);
      return row && { kind: 'act', action: row.action };
    }
    case 'go':
      return isCount(message.index) && isCount(message.step)
        ? { kind: 'go', index: message.index, step: message.step }
        : undefined;
    case 'move': {
      const { left, top, width, height } = message;
      const isRect = [left, top, width, height].every((value) => Number.isFinite(value));
      return isRect ? ({ kind: 'move', left, top, width, height } as Message) : undefined;
    }
    case 'point':
      return { kind: 'point', at: readPoint(message.at) };
    case 'state': {
      const state = readState(message.state);
      return state && { kind: 'state', state };
    }
    default:
      return undefined;
  }
}

function readState(data: unknown): StageState | undefined {
  const { place, blank, fullscreen, theme } = Object(data) as Record<string, unknown>;
  const { id, index, step, steps } = Object(place) as Record<string, unknown>;
  if (typeof id !== 'string' || !isCount(index) || !isCount(step) || !isCount(steps)) return undefined;
  return {
    place: { id, index, step, steps },
    blank: blank === 'black' || blank === 'white' ? blank : 'none',
    fullscreen: fullscreen === true,
    theme: theme === 'night' ? 'night' : 'paper',
  };
}

function readPoint(data: unknown): { x: number; y: number } | undefined {
  const { x, y } = Object(data) as Record<string, unknown>;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
