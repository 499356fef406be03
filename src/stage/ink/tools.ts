import type { Show } from '../show.ts';
import { createInk } from './ink.ts';
import { createLaser, type Laser } from './laser.ts';

type Tool = 'pen' | 'laser';

export interface Tools {
  /** Takes a tool, or puts it away when it is in hand. */
  readonly toggle: (tool: Tool) => void;
  /** Puts the tool away; says whether there was one in hand. */
  readonly drop: () => boolean;
  readonly current: () => Tool | undefined;
  readonly erase: () => void;
  readonly point: Laser['point'];
}

/** Makes pen and laser pointer of a stage; at most one is in hand. */
export function createTools(root: HTMLElement, canvas: HTMLElement, show: Show): Tools {
  const ink = createInk(canvas);
  const laser = createLaser(root, canvas);
  let current: Tool | undefined;
  const take = (tool: Tool | undefined) => {
    current = tool;
    ink.setActive(tool === 'pen');
    laser.setActive(tool === 'laser');
  };
  ink.show(show.place().id);
  show.onMove(({ id }) => ink.show(id));
  return {
    toggle: (tool) => take(current === tool ? undefined : tool),
    drop() {
      const had = current !== undefined;
      take(undefined);
      return had;
    },
    current: () => current,
    erase: ink.erase,
    point: laser.point,
  };
}
