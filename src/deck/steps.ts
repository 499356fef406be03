/** What a step is: all that a slide shows at once when its presenter goes on. */
import type { Attributes, Block } from './content.ts';
import type { Slide } from './deck.ts';
import type { Position } from './position.ts';

/** Numbers the steps of a slide from 0: in the order of the author's numbers, without gaps, equal ones together. */
export function numberSteps<S extends Stepped>(slide: S): S {
  const order = listSteps(slide);
  return changeSteps(slide, (step) => order.indexOf(step));
}

/** Takes the steps off blocks, and says where one was. */
export function dropSteps(blocks: readonly Block[], report: (at: Position) => void): readonly Block[] {
  return changeBlocks(blocks, (_, at) => {
    report(at);
    return undefined;
  });
}

/** Counts the steps of a slide. */
export function countSteps(slide: Stepped): number {
  return listSteps(slide).length;
}

type Stepped = Pick<Slide, 'title' | 'blocks'>;
type Change = (step: number, at: Position) => number | undefined;

function listSteps(slide: Stepped): number[] {
  const found = new Set<number>();
  changeSteps(slide, (step) => {
    found.add(step);
    return step;
  });
  return [...found].sort((a, b) => a - b);
}

function changeSteps<S extends Stepped>(slide: S, change: Change): S {
  const title = slide.title && changeOwn(slide.title, change);
  return { ...slide, title, blocks: changeBlocks(slide.blocks, change) };
}

function changeBlocks(blocks: readonly Block[], change: Change): Block[] {
  return blocks.map((block): Block => {
    const own = changeOwn(block, change);
    switch (own.kind) {
      case 'list': {
        const items = own.items.map((item) => {
          const line = changeOwn(item, change);
          return { ...line, blocks: changeBlocks(line.blocks, change) };
        });
        return { ...own, items };
      }
      case 'group':
      case 'quote':
        return { ...own, blocks: changeBlocks(own.blocks, change) };
      default:
        return own;
    }
  });
}

function changeOwn<N extends { readonly at: Position; readonly attributes?: Attributes }>(
  node: N,
  change: Change,
): N {
  const { fragment } = node.attributes ?? {};
  if (fragment === undefined) return node;
  const step = change(fragment, node.at);
  return { ...node, attributes: step === undefined ? {} : { fragment: step } };
}
