/** Writes a list of supporting points, each with its label when it has one. */
import type { List } from '../../deck/content.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';

/** Writes points: rows when all have labels, else bullets; `asColumns` sets them side by side. */
export function writePoints(list: List, writer: Writer, asColumns = false): Html {
  const parts = list.items.map((item) => ({ item, ...writer.headAndText(item) }));
  const items = parts.map(({ item, head, text }) => {
    const label = head && html`<span class="label bold">${head}</span>`;
    return html`<li${writer.attributes(item)}>${label}<span class="text">${text}</span></li>`;
  });
  const rows = parts.every(({ head }) => head) ? 'rows' : 'bullets';
  return html`<ul${writer.attributes(list, `points ${asColumns ? `columns stand-${list.items.length}` : rows}`)}>${items}</ul>`;
}
