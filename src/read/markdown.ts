/** The one place where marked is set up. */
import { Lexer, Marked, type Token, Tokenizer } from 'marked';
import { blockSyntax } from './block-syntax.ts';
import { inlineSyntax } from './inline-syntax.ts';
import { wideRows } from './wide-rows.ts';

const marked = new Marked({ gfm: true });
marked.use({
  extensions: [...inlineSyntax, ...blockSyntax],
  tokenizer: {
    ...wideRows,
    /** Two tildes strike words; one is a dash between figures. */
    del(source, maskedSource, previous) {
      return source.startsWith('~~')
        ? Tokenizer.prototype.del.call(this, source, maskedSource, previous)
        : undefined;
    },
    /** A bare address ends where Chinese begins. */
    url(source) {
      const end = source.search(/[^\x21-\x7e]/);
      return Tokenizer.prototype.url.call(this, end === -1 ? source : source.slice(0, end));
    },
  },
});

/** Addresses that `[name]: address` lines of a slide give. */
export type Definitions = Readonly<Lexer['tokens']['links']>;

/** Finds the addresses that a text names. */
export function findDefinitions(text: string): Definitions {
  return marked.lexer(text).links;
}

/** Splits Markdown into marked's block tokens. */
export function lexMarkdown(text: string, known?: Definitions): Token[] {
  const lexer = new Lexer(marked.defaults);
  if (known) lexer.tokens.links = { ...known };
  return lexer.lex(text);
}

/** Splits one run of text into marked's inline tokens. */
export function lexInline(text: string): Token[] {
  return new Lexer(marked.defaults).inlineTokens(text, []);
}
