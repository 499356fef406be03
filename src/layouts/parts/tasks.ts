/** Writes lists whose items have boxes. */
import type { List } from '../../deck/content.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';
import { drawNote } from './score.ts';

/** Says whether every item of a list has a box. */
export function isTaskList({ items }: List): boolean {
  return items.every(({ checked }) => checked !== undefined);
}

/** Draws a note in a place of its own, for a list's mark. */
export function drawMark(filled: boolean): Html {
  return html`<svg class="art" viewBox="0 0 40 32" aria-hidden="true">${drawNote(18, 16, filled, 11)}</svg>`;
}

/** Writes a task list: a ring at what is to be done, a filled note at what is done. */
export function writeTasks(list: List, writer: Writer, size = 'close'): Html {
  const items = list.items.map((item) => {
    const isDone = item.checked === true;
    const box = html`<span class="mark" role="img" aria-label="${isDone ? '已做' : '待做'}">${drawMark(isDone)}</span>`;
    return html`<li${writer.attributes(item, isDone ? 'done' : '')}>${box}<span class="text">${writer.inlines(item.children)}${writer.blocks(item.blocks)}</span></li>`;
  });
  return html`<ul${writer.attributes(list, `marked tasks ${size}`)}>${items}</ul>`;
}
