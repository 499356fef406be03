/** A heading's own line breaks. */
import type { Token } from 'marked';

/** `|` in a heading marks where it may break, as `<wbr>` does; `\|` is a character. */
export function breakTitle(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.type !== 'text' || !token.raw.includes('|')) return [token];
    const phrases = token.raw.split(/\s*\|\s*/);
    return phrases.flatMap((words, index): Token[] => {
      const part: Token[] = words === '' ? [] : [{ type: 'text', raw: words, text: words }];
      return index === 0 ? part : [{ type: 'html', raw: '<wbr>', text: '<wbr>' }, ...part];
    });
  });
}
