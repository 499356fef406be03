/** Numbers a slide's footnotes in the order in which its text refers to them. */
import type { Block, Inline } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import type { Context, Report } from './context.ts';
import type { Footnote } from './footnotes.ts';

export interface FootnoteNumbers extends Pick<Context, 'numberFootnote' | 'addFootnote'> {
  /** Reads what they say, in the order of their numbers. */
  readonly read: (readLine: (footnote: Footnote) => readonly Inline[]) => Block[];
}

interface Numbered {
  readonly at: Position;
  readonly said: Footnote | readonly Inline[];
}

/** Begins at one. */
export function createFootnoteNumbers(footnotes: readonly Footnote[], report: Report): FootnoteNumbers {
  const numbered: Numbered[] = [];
  return {
    numberFootnote(label, at) {
      const said = footnotes.find((one) => one.label === label);
      if (said === undefined) {
        const hint = `在这个文件里另起一行，写 [^${label}]: 和脚注的文字。`;
        report('missing-footnote', at, `没有“${label}”这条脚注`, hint, 'warning');
        return undefined;
      }
      const known = numbered.findIndex((one) => one.said === said);
      return known === -1 ? numbered.push({ at, said }) : known + 1;
    },
    addFootnote: (children, at) => numbered.push({ at, said: children }),
    read(readLine) {
      const blocks: Block[] = [];
      // A footnote may refer to another, which is numbered while this one is read.
      for (let index = 0; index < numbered.length; index++) {
        const { said, at } = numbered[index] as Numbered;
        const children = 'label' in said ? readLine(said) : said;
        blocks.push({
          kind: 'paragraph',
          children: [writeNumber(index + 1, at), ...children],
          attributes: {},
          at,
        });
      }
      return blocks;
    },
  };
}

function writeNumber(number: number, at: Position): Inline {
  return { kind: 'superscript', children: [{ kind: 'text', text: String(number), at }], at };
}
