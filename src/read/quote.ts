/** Reads quotations, and the callouts of Obsidian and GitHub: `> [!note] Title`. */
import type { Block, Inline, Quote } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';

const titles: Readonly<Record<string, string>> = {
  note: '说明',
  info: '说明',
  tip: '提示',
  hint: '提示',
  important: '重要',
  warning: '注意',
  caution: '小心',
  danger: '危险',
  success: '完成',
  question: '问题',
  example: '例',
  quote: '引文',
  abstract: '摘要',
  summary: '摘要',
  todo: '待办',
};

/** Makes a quotation; a callout's title, or what its kind is called, stands in it as a line of its own. */
export function readQuote(blocks: readonly Block[], at: Position): Quote {
  const [first, ...rest] = blocks;
  const quote = (inside: readonly Block[]): Quote => ({ kind: 'quote', blocks: inside, attributes: {}, at });
  if (first?.kind !== 'paragraph') return quote(blocks);
  const [lead, ...others] = first.children;
  const match = lead?.kind === 'text' ? /^\[!([\w-]+)\][+-]?[ \t]*(.*)$/.exec(lead.text) : null;
  if (match === null || lead?.kind !== 'text') return quote(blocks);
  const [, kind = '', words = ''] = match;
  const isOnLine = (inline: Inline) => inline.at.line === lead.at.line && inline.kind !== 'break';
  const end = others.findIndex((inline) => !isOnLine(inline));
  const said = end === -1 ? others : others.slice(0, end);
  const below = (end === -1 ? [] : others.slice(end)).filter(
    ({ kind }, index) => index > 0 || kind !== 'break',
  );
  const text = words === '' && said.length === 0 ? (titles[kind.toLowerCase()] ?? kind) : words;
  const start: Inline[] = text === '' ? [] : [{ kind: 'text', text, at: lead.at }];
  const title: Block = {
    kind: 'paragraph',
    children: [{ kind: 'strong', children: [...start, ...said], at: lead.at }],
    attributes: {},
    at: first.at,
  };
  return quote([title, ...(below.length === 0 ? [] : [{ ...first, children: below }]), ...rest]);
}
