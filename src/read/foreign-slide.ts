/** What another tool's settings make of a slide: its layout where ours has an equal, and the picture at its side. */
import type { Block, Figure } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { type Candidate, type Choice, chooseLayout } from '../layouts/choose.ts';
import { findLayout } from '../layouts/index.ts';
import { fillSlots } from '../layouts/slots.ts';
import { readImagePath } from './address.ts';
import { makeColumn } from './columns.ts';
import type { Report } from './context.ts';
import type { Directive } from './directives.ts';
import { type ForeignLayout, findForeignLayout } from './foreign-keys.ts';
import type { Head } from './front-matter.ts';

/** Chooses the equal of another tool's layout if the slide has what that takes, else by what the slide says. */
export function chooseEqual(foreign: ForeignLayout | undefined, slide: Candidate): Choice {
  const layout = foreign?.equal === undefined ? undefined : findLayout(foreign.equal);
  const chosen = chooseLayout(slide);
  if (layout === undefined || slide.title === undefined || chosen.name === 'cover') return chosen;
  const isEqual = fillSlots(layout.slots, slide.blocks).faults.length === 0;
  return isEqual ? { name: layout.name, because: '原来的版式和它相当' } : chosen;
}

/** Finds the class of Marp that is used as a layout. */
export function findClass(directives: readonly Directive[]): ForeignLayout | undefined {
  const words = directives.flatMap(({ name, value }) => (name === '_class' ? value.split(/\s+/) : []));
  return words.map(findForeignLayout).find((layout) => layout !== undefined);
}

/** Reads Slidev's `image`, which its layouts with a picture show. */
export function readHeadPicture(
  { image }: Head,
  foreign: ForeignLayout | undefined,
  at: Position,
  report: Report,
): Figure[] {
  if (image === '' || foreign?.side === undefined) return [];
  const src = readImagePath(image.replace(/^\//, ''), at, report);
  if (src === undefined) return [];
  report('missing-alt', at, `图片“${src}”没有说明文字`, '写成 ![图上有什么](文件名)，放在正文里。');
  const picture = { kind: 'image', src, alt: '', side: foreign.side } as const;
  return [{ kind: 'figure', image: picture, caption: [], attributes: {}, at }];
}

/** Stands the pictures of one side in a column beside all that the slide says. */
export function standPicturesBeside(blocks: readonly Block[]): readonly Block[] {
  const isBeside = (block: Block) => block.kind === 'figure' && block.image.side !== undefined;
  const pictures = blocks.filter(isBeside);
  const words = blocks.filter((block) => !isBeside(block));
  const [picture] = pictures;
  const [first] = words;
  if (picture?.kind !== 'figure' || first === undefined || words.some(({ kind }) => kind === 'group'))
    return blocks;
  const columns = [makeColumn(words, first.at), makeColumn(pictures, picture.at)];
  return picture.image.side === 'left' ? columns.reverse() : columns;
}
