/** Writes a list of supporting points, each with its label when it has one. */
import type { List } from '../../deck/content.ts';
import { type Html, html } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';

export function writePoints(list: List, writer: Writer): Html {
  const items = list.items.map((item) => {
    const { head, text } = writer.headAndText(item);
    const label = head && html`<span class="label bold">${head}</span>`;
    return html`<li${writer.step(item.attributes, head ? 'labelled' : 'plain')}>${label}<span class="text">${text}${writer.blocks(item.blocks)}</span></li>`;
  });
  return html`<ul class="points points-${list.items.length}">${items}</ul>`;
}
