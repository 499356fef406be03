/** Writes inline content as HTML. */
import type { Inline, MarkKind } from '../deck/content.ts';
import { type Fact, ownFigure } from '../deck/deck.ts';
import { type Html, html } from '../deck/html.ts';
import { writePicture } from './picture.ts';
import { writeLineStart, writeText } from './typography.ts';

export interface InlineContext {
  readonly facts: ReadonlyMap<string, Fact>;
}

// `b` and `i`, as `strong` and `em` have no standard role in Chromium's tagged PDF.
const tagOfMark: Readonly<Record<MarkKind, readonly [string, string]>> = {
  strong: ['<b>', '</b>'],
  emphasis: ['<i>', '</i>'],
  strike: ['<s>', '</s>'],
  mark: ['<mark>', '</mark>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};

/** Words that are held on one line up to this many characters. */
const longestNowrap = 9;

/** Writes inline content in order, as the start of a line of its own. */
export function writeInlines(children: readonly Inline[], context: InlineContext): Html {
  return writeSequence(children, context, true);
}

function writeSequence(children: readonly Inline[], context: InlineContext, startsLine: boolean): Html {
  return html`${children.map((child, index) => writeInline(child, context, startsLine && index === 0))}`;
}

function writeInline(inline: Inline, context: InlineContext, startsLine: boolean): Html {
  switch (inline.kind) {
    case 'text':
      return startsLine ? writeLineStart(inline.text) : writeText(inline.text);
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'title-break':
      return html`<wbr>`;
    case 'link':
      return html`<a href="${inline.href}"${inline.href.startsWith('#') ? '' : html` rel="noopener noreferrer"`}>${writeSequence(inline.children, context, startsLine)}</a>`;
    case 'fact':
      return writeFact(inline.fact, inline.text, context, startsLine);
    case 'image':
      return writePicture(inline);
    default: {
      const [open, close] = tagOfMark[inline.kind];
      return html`${markup(open)}${writeSequence(inline.children, context, startsLine)}${markup(close)}`;
    }
  }
}

function markup(tag: string): Html {
  return html([tag] as unknown as TemplateStringsArray);
}

/** Writes a fact's words; the reading page makes a card of it. The speaker's own figures have none. */
function writeFact(id: string, text: string, { facts }: InlineContext, startsLine: boolean): Html {
  const isOwn = id === ownFigure;
  const whole = (isOwn || facts.get(id)?.kind === 'figure') && text.length <= longestNowrap;
  const words = startsLine ? writeLineStart(text) : writeText(text);
  if (isOwn) return whole ? html`<span class="nb">${text}</span>` : words;
  return html`<span class="${whole ? 'fact nb' : 'fact'}" data-fact="${id}">${whole ? text : words}</span>`;
}
