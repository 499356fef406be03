/** Blocks that people write and GFM lacks. */
import type { TokenizerAndRendererExtension } from 'marked';

/** A formula on lines of its own, kept as its author wrote it. */
const formulaBlock: TokenizerAndRendererExtension = {
  name: 'formula-block',
  level: 'block',
  start: (source) => /^ {0,3}(?:\$\$|\\\[)/m.exec(source)?.index,
  tokenizer(source) {
    const match = /^ {0,3}(?:\$\$[^$]{1,5000}\$\$|\\\[[^\]]{1,5000}\\\])[ \t]*(?:\n|$)/.exec(source);
    return match ? { type: 'formula-block', raw: match[0], text: match[0].trim() } : undefined;
  },
};

/** A word, and on the next lines what it means, each after `: `. */
const definitions: TokenizerAndRendererExtension = {
  name: 'definitions',
  level: 'block',
  tokenizer(source) {
    const match = /^(?![-*+>#|]|\d+[.)])([^\s:][^\n]{0,200})\n((?::[ \t]+[^\n]+(?:\n|$))+)/.exec(source);
    if (!match) return undefined;
    const [raw, term = '', meanings = ''] = match;
    const inline = (text: string) => this.lexer.inlineTokens(text, []);
    const said = meanings.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/^:[ \t]+/, '')]));
    return { type: 'definitions', raw, term: inline(term.trim()), meanings: said.map(inline) };
  },
};

/** Lists them. */
export const blockSyntax: readonly TokenizerAndRendererExtension[] = [formulaBlock, definitions];
