/** The one place where marked is set up. */
import { Marked, type Token, type TokenizerAndRendererExtension } from 'marked';
import { wideRows } from './wide-rows.ts';

/**
 * CommonMark lets `**“五个一”**机制` stay plain, as its rules count Chinese punctuation as a word's edge.
 * Between two `**` on one line we always make it bold.
 */
const boldBesideChinese: TokenizerAndRendererExtension = {
  name: 'strong',
  level: 'inline',
  start: (source) => source.indexOf('**'),
  tokenizer(source) {
    const match = /^\*\*(?![\s*])((?:\\.|[^*\\\n]|\*(?!\*)){1,2000}?)(?<!\s)\*\*(?!\*)/.exec(source);
    if (!match?.[1]) return undefined;
    return { type: 'strong', raw: match[0], text: match[1], tokens: this.lexer.inlineTokens(match[1], []) };
  },
};

const marked = new Marked({ gfm: true });
marked.use({ extensions: [boldBesideChinese], tokenizer: wideRows });

/** Splits Markdown into marked's block tokens. */
export function lexMarkdown(text: string): Token[] {
  return marked.lexer(text);
}
