/** Blocks that people write and GFM lacks. */
import type { Token, TokenizerAndRendererExtension } from 'marked';

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

const term = /^(?![-*+>#|]|\d+[.)])([^\s:][^\n]{0,200})\n((?::[ \t]+[^\n]+(?:\n|$))+)\n*/;

/** Words, and on the lines below each what it means, after `: `. */
const definitions: TokenizerAndRendererExtension = {
  name: 'definitions',
  level: 'block',
  tokenizer(source) {
    const inline = (text: string) => this.lexer.inlineTokens(text, []);
    const entries: { term: Token[]; meanings: Token[][] }[] = [];
    let raw = '';
    for (let match = term.exec(source); match; match = term.exec(source.slice(raw.length))) {
      const [whole, word = '', meanings = ''] = match;
      const said = meanings
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [line.replace(/^:[ \t]+/, '')]));
      entries.push({ term: inline(word.trim()), meanings: said.map(inline) });
      raw += whole;
    }
    return entries.length === 0 ? undefined : { type: 'definitions', raw, entries };
  },
};

/** Lists them. */
export const blockSyntax: readonly TokenizerAndRendererExtension[] = [formulaBlock, definitions];
