/** A slide's blocks as the plain layout shows them: a quotation's speaker stands on a line of its own. */
import type { Block, Inline, Paragraph, Quote } from '../deck/content.ts';

/** A quotation, and the words that say whose it is. */
export interface Quotation {
  readonly blocks: readonly Block[];
  readonly speaker: Paragraph | undefined;
}

/** Parts a quotation's words from those after the last dash that begins a line or follows a sentence's end. */
export function partSpeaker({ blocks }: Quote): Quotation {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return { blocks, speaker: undefined };
  const at = last.children.findLastIndex((child) => child.kind === 'text' && speakerStart.test(child.text));
  const text = last.children[at];
  if (text?.kind !== 'text') return { blocks, speaker: undefined };
  const { index } = speakerStart.exec(text.text) ?? { index: 0 };
  const before = last.children[at - 1];
  const startsLine =
    index > 0 || before === undefined || before.kind === 'break' || before.at.line < text.at.line;
  const said = trimEnd([...last.children.slice(0, at), { ...text, text: text.text.slice(0, index) }]);
  if (!startsLine) return { blocks, speaker: undefined };
  const named = [{ ...text, text: text.text.slice(index).trimStart() }, ...last.children.slice(at + 1)];
  const others = blocks.slice(0, -1);
  return {
    blocks: said.length === 0 ? others : [...others, { ...last, children: said }],
    speaker: { ...last, children: named },
  };
}

const speakerStart =
  /(?:^|(?<=[。！？…”’』」.!?])\s*|\s*\n\s*)(?:——|——|—|--)\s*(?=[^—\s])(?![\s\S]*[。！？])/u;

/** Takes away what only parted the speaker from the words: spaces and line ends. */
function trimEnd(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1);
  if (last?.kind === 'break') return trimEnd(children.slice(0, -1));
  if (last?.kind !== 'text') return children;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(children.slice(0, -1)) : [...children.slice(0, -1), { ...last, text }];
}
