/** Follows one stage window, finds it again after a reload, and steers it. */
import { readAddress } from '../address.ts';
import type { Action } from '../key-table.ts';
import type { Link } from '../link/link.ts';
import type { Message, StageState } from '../link/message.ts';
import { helloMs } from '../link/share-stage.ts';
import { countSteps, type Place, type Route } from '../show.ts';
import type { Slides } from '../slide-list.ts';

export interface FollowedStage {
  /** The stage as the parts see it that go to slides; moving sends a wish. */
  readonly show: Route;
  readonly state: () => StageState;
  readonly isConnected: () => boolean;
  readonly act: (action: Action) => void;
  readonly point: (at: { readonly x: number; readonly y: number } | undefined) => void;
}

export interface FollowOptions {
  readonly link: Link;
  readonly slides: Slides;
  /** Called after every change of the stage, and when it is lost or found. */
  readonly changed: (state: StageState, before: StageState) => void;
  readonly now: () => number;
}

/** A stage that has not answered for so long is gone. */
const lostMs = helloMs * 2.5;

export function followStage({ link, slides, changed, now }: FollowOptions): FollowedStage {
  let stage: string | undefined;
  let heardMs = Number.NEGATIVE_INFINITY;
  let state: StageState = { place: firstPlace(slides), blank: 'none', fullscreen: false, theme: 'paper' };
  const update = (next: StageState) => {
    const before = state;
    state = next;
    changed(state, before);
  };
  link.onMessage((message, from) => {
    if (message.kind === 'state' && (stage === undefined || stage === from || now() - heardMs > lostMs)) {
      stage = from;
      heardMs = now();
      update(message.state);
    } else if (message.kind === 'move' && stage === from) {
      window.moveTo(message.left, message.top);
      window.resizeTo(message.width, message.height);
    } else if (message.kind === 'bye' && stage === from) {
      stage = undefined;
      update(state);
    }
  });
  const greet = () => {
    if (stage !== undefined && now() - heardMs > lostMs) {
      stage = undefined;
      update(state);
    }
    link.send({ kind: 'hello' });
  };
  setInterval(greet, helloMs);
  greet();
  const wish = (message: Message) => link.send(message, stage ?? '');
  return {
    state: () => state,
    isConnected: () => stage !== undefined,
    act: (action) => wish({ kind: 'act', action }),
    point: (at) => wish({ kind: 'point', at }),
    show: {
      slides,
      place: () => state.place,
      goTo: (index, step = 0) => wish({ kind: 'go', index: Math.max(0, index), step }),
    },
  };
}

/** Before the stage has answered the address says where it will be. */
function firstPlace(slides: Slides): Place {
  const index = Math.min(readAddress(location.hash, slides)?.index ?? 0, slides.count() - 1);
  const slide = slides.at(index);
  return { id: slide?.id ?? '', index, step: 0, steps: slide ? countSteps(slide) : 0 };
}
