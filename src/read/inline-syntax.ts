/** Marks inside of a line that people write and GFM lacks. Each becomes a token of our own, or one of marked's. */
import type { TokenizerAndRendererExtension, TokenizerThis, Tokens } from 'marked';

/**
 * CommonMark lets `**“五个一”**机制` stay plain, as its rules count Chinese punctuation as a word's edge.
 * Between two `**` on one line we always make it bold.
 */
const boldBesideChinese = wrap(
  'strong',
  '**',
  /^\*\*(?![\s*])((?:\\.|[^*\\\n]|\*(?!\*)){1,2000}?)(?<!\s)\*\*(?!\*)/,
);
const mark = wrap('mark', '==', /^==(?![\s=])((?:[^=\n]|=(?!=)){1,2000}?)(?<!\s)==(?!=)/);
/** Only short words without Chinese: `9~11点，13~15点` are two spans of time, and `^_^` is a face. */
const superscript = wrap('superscript', '^', /^\^((?=[^\s^]*[\p{L}\p{N}])[^\s^[\]]{1,16})\^/u);
const subscript = wrap('subscript', '~', /^~((?=[\w+−-]*[A-Za-z0-9])[\w+−-]{1,12})~(?!~)/);

function wrap(name: string, opens: string, pattern: RegExp): TokenizerAndRendererExtension {
  return {
    name,
    level: 'inline',
    start: (source) => findStart(source, opens),
    tokenizer(source) {
      const [raw, text] = pattern.exec(source) ?? [];
      if (raw === undefined || text === undefined) return undefined;
      return { type: name, raw, text, tokens: this.lexer.inlineTokens(text, []) };
    },
  };
}

function findStart(source: string, opens: string): number | undefined {
  const index = source.indexOf(opens);
  return index === -1 ? undefined : index;
}

/** Makes a token of what a pattern finds at a place; undefined from `read` leaves it text. */
function take(
  name: string,
  opens: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, given: TokenizerThis) => Omit<Tokens.Generic, 'raw'> | undefined,
): TokenizerAndRendererExtension {
  return {
    name,
    level: 'inline',
    start: (source) => findStart(source, opens),
    tokenizer(source) {
      const match = pattern.exec(source);
      const token = match && read(match, this);
      return match && token ? ({ ...token, raw: match[0] } as Tokens.Generic) : undefined;
    },
  };
}

/** A formula stays as its author wrote it, so that emphasis does not take its `_` and `*`. */
const formula = take(
  'formula',
  '$',
  /^(?:\$\$[^$]{1,2000}\$\$|\$(?![\s$])(?:\\.|[^$\\\n]){1,500}?(?<!\s)\$(?![\d$]))/,
  ([text]) => ({ type: 'formula', text }),
);
const bracedFormula = take('braced-formula', '\\(', /^\\\([^\n\u3000-\u9fff]{1,500}?\\\)/, ([text]) => ({
  type: 'formula',
  text,
}));

const footnote = take('footnote', '[^', /^\[\^([^\]\s]{1,80})\](?!:)/, ([, label]) => ({
  type: 'footnote',
  label,
}));
const footnoteInPlace = take(
  'footnote-in-place',
  '^[',
  /^\^\[((?:[^[\]\n]|\[[^[\]\n]*\]){1,500})\]/,
  (match, given) => ({
    type: 'footnote-in-place',
    tokens: given.lexer.inlineTokens(match[1] ?? '', []),
  }),
);

const pictureFile = /\.(?:png|jpe?g|jfif|gif|webp|avif|svg|tiff?|bmp|hei[cf])$/i;

/** Obsidian's `![[file]]` shows a picture, and of a note its name; `[[note|words]]` are words. */
const wikiLink = take(
  'wiki-link',
  '[[',
  /^\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/,
  ([, page = '', words]) => ({
    type: 'words',
    text: words?.trim() || page.replace(/^#/, ''),
  }),
);
const wikiPicture = take(
  'wiki-picture',
  '![[',
  /^!\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/,
  ([, file = '', words = '']) => {
    const alt = /^\d+(?:x\d+)?$/.test(words) ? '' : words;
    if (!pictureFile.test(file)) return { type: 'words', text: alt || file };
    return { type: 'image', href: file.trim(), text: alt || nameOf(file), title: null, tokens: [] };
  },
);

/** What nobody described is at least named. */
function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(pictureFile, '').trim();
}

/** Pandoc's `{width=50%}` behind a picture, and `=300x200` in its brackets, are sizes and no words. */
const sizedPicture = take(
  'sized-picture',
  '![',
  /^!\[([^\]\n]*)\]\(\s*<?([^\s()<>]+)>?(?:\s+"([^"\n]*)")?(?:\s+=\d*%?x\d*%?)?\s*\)(?:\{[^{}\n]*\})?/,
  ([, text = '', href = '', title]) => ({ type: 'image', href, text, title: title ?? null, tokens: [] }),
);

/** Obsidian's `%%…%%` is a remark to its author. */
const remark = take('remark', '%%', /^%%[^%\n]{1,2000}%%/, () => ({ type: 'remark' }));

/** A tag with attributes that HTML does not allow and Vue does, such as `@click`. */
const vueTag = take(
  'vue-tag',
  '<',
  /^<\/?[A-Za-z][\w.:-]{0,60}(?:\s+[@:#A-Za-z_][\w@:#.-]*(?:\s*=\s*(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'=<>`]{1,1000}))?){0,40}\s*\/?>/,
  () => ({ type: 'html' }),
);

/** Lists them: of those that begin alike, the longer one is tried first. */
export const inlineSyntax: readonly TokenizerAndRendererExtension[] = [
  boldBesideChinese,
  mark,
  superscript,
  subscript,
  formula,
  bracedFormula,
  footnote,
  footnoteInPlace,
  wikiPicture,
  wikiLink,
  sizedPicture,
  remark,
  vueTag,
];
