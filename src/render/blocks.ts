/** Writes blocks that flow as text; layouts place what needs a place of its own. */
import type { Attributes, Block, Item } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import type { Writer } from '../layouts/layout.ts';

/** Writes blocks one after the other. */
export function writeBlocks(blocks: readonly Block[], writer: Writer): Html {
  return html`${blocks.map((block) => writeBlock(block, writer))}`;
}

function writeBlock(block: Block, writer: Writer): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h4 class="bold">${writer.inlines(block.children)}</h4>`;
    case 'paragraph':
      return html`<p${writer.step(block.attributes)}>${writer.inlines(block.children)}</p>`;
    case 'list': {
      const items = block.items.map((item) => writeItem(item, writer));
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<table><thead><tr>${block.header.map((cell) => html`<th scope="col">${writer.inlines(cell.children)}</th>`)}</tr></thead><tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${writer.inlines(cell.children)}</td>`)}</tr>`)}</tbody></table>`;
    case 'quote':
      return html`<blockquote${writer.step(block.attributes)}>${writeBlocks(block.blocks, writer)}</blockquote>`;
    case 'code-block':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'chart':
      return writer.chart(block.spec);
    case 'figure':
      return html`<figure>${writer.picture(block.image)}${block.caption.length > 0 ? html`<figcaption>${writer.inlines(block.caption)}</figcaption>` : nothing}</figure>`;
    case 'group':
      return html`<div${writer.step(block.attributes, 'group')}>${writeBlock(block.heading, writer)}${writeBlocks(block.blocks, writer)}</div>`;
  }
}

function writeItem(item: Item, writer: Writer): Html {
  return html`<li${writer.step(item.attributes)}>${writer.inlines(item.children)}${writeBlocks(item.blocks, writer)}</li>`;
}

/** Writes class and step attributes; reveal.js reads them. */
export function writeStep({ fragment }: Attributes, classes = ''): Html {
  const names = [classes, fragment === undefined ? '' : 'fragment'].filter((name) => name !== '').join(' ');
  const className = names === '' ? nothing : html` class="${names}"`;
  return fragment === undefined ? className : html`${className} data-fragment-index="${fragment}"`;
}
