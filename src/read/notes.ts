/** Takes a slide's notes out of what stands below `Note:`, or in a comment at the slide's end. */
import type { Block } from '../deck/content.ts';
import { dropSteps } from '../deck/steps.ts';
import type { Piece } from './blocks.ts';
import type { Report } from './context.ts';

/** Takes the blocks of notes; they are read, not shown, so nothing of them waits for a step. */
export function takeNotes(pieces: readonly Piece[], report: Report): readonly Block[] {
  const blocks = pieces.flatMap((piece) => (piece.kind === 'block' ? [piece.block] : []));
  return dropSteps(blocks, (at) => {
    const hint = '步骤写在正文里。';
    report('unknown-attribute', at, '讲稿里没有步骤，这条注释不起作用', hint, 'warning');
  });
}

/** A comment at a slide's end is its notes in Slidev and Marp. */
export function readNoteComment(pieces: readonly Piece[], hasNotes: boolean): Block[] {
  const last = pieces.at(-1);
  if (hasNotes || last?.kind !== 'comment' || last.text === '') return [];
  return last.text.split(/\n\s*\n/).map((text) => ({
    kind: 'paragraph',
    children: [{ kind: 'text', text, at: last.at }],
    attributes: {},
    at: last.at,
  }));
}
