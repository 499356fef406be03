/** Writes blocks that flow as text; layouts place what needs a place of its own. */
import type { Block, Item, List } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import type { Stepping, Writer } from '../layouts/layout.ts';
import { writeTable } from '../layouts/parts/table.ts';
import { isTaskList, writeTasks } from '../layouts/parts/tasks.ts';

/** Writes blocks one after the other. */
export function writeBlocks(blocks: readonly Block[], writer: Writer): Html {
  return html`${blocks.map((block) => writeBlock(block, writer))}`;
}

function writeBlock(block: Block, writer: Writer): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h4${writer.attributes(block, block.level > 4 ? `bold level-${block.level}` : 'bold')}>${writer.inlines(block.children)}</h4>`;
    case 'paragraph':
      return html`<p${writer.attributes(block)}>${writer.inlines(block.children)}</p>`;
    case 'list': {
      if (isTaskList(block)) return writeTasks(block, writer);
      const items = block.items.map((item) => writeItem(item, writer));
      const attributes = writer.attributes(block);
      return block.ordered
        ? html`<ol${writeStart(block)}${attributes}>${items}</ol>`
        : html`<ul${attributes}>${items}</ul>`;
    }
    case 'table':
      return writeTable(block, writer);
    case 'quote':
      return html`<blockquote${writer.attributes(block)}>${writeBlocks(block.blocks, writer)}</blockquote>`;
    case 'code-block':
      return html`<pre${writer.attributes(block)}><code>${block.text}</code></pre>`;
    case 'chart':
      return writer.chart(block);
    case 'figure':
      return html`<figure${writer.attributes(block)}>${writer.picture(block.image)}${block.caption.length > 0 ? html`<figcaption>${writer.inlines(block.caption)}</figcaption>` : nothing}</figure>`;
    case 'group':
      return html`<div${writer.attributes(block, 'group')}>${block.heading.children.length > 0 ? writeBlock(block.heading, writer) : nothing}${writeBlocks(block.blocks, writer)}</div>`;
  }
}

/** A list that counts from another number than 1 says so. */
function writeStart({ start = 1 }: List): Html {
  return start === 1 ? nothing : html` start="${start}"`;
}

function writeItem(item: Item, writer: Writer): Html {
  const value = item.value === undefined ? nothing : html` value="${item.value}"`;
  return html`<li${writer.attributes(item)}${value}>${writer.inlines(item.children)}${writeBlocks(item.blocks, writer)}</li>`;
}

/** Writes the attributes of the element that shows a block or an item: its classes, and its step, which reveal.js reads. */
export function writeAttributes({ attributes }: Stepping, classes = ''): Html {
  const step = attributes?.fragment;
  const names = [classes, step === undefined ? '' : 'fragment'].filter((name) => name !== '').join(' ');
  const className = names === '' ? nothing : html` class="${names}"`;
  return step === undefined ? className : html`${className} data-fragment-index="${step}"`;
}
