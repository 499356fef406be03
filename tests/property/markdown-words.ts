/** Reads the words of Markdown by plain rules of its own: letters and digits, without what no one is meant to see. */

const frontMatter = /^---\n(?:[A-Za-z_][\w-]*:.*\n|[ \t].*\n)+---$/gm;
const notes = /^(?:Notes?|备注)[:：][\s\S]*?(?=^---$|(?![\s\S]))/gm;
const fence = /^ {0,3}(?:```|~~~)/;
/** What is code is told by its first character or by its marks; all else is text. */
const code = /(^ {4}\S.*$|`[^`\n]+`)/gm;

/** What belongs to the text's form, and what is left of it. */
const form: readonly (readonly [RegExp, string])[] = [
  [/<!--[\s\S]*?-->/g, ''],
  [/<(script|style)\b[\s\S]*?<\/\1>/g, ''],
  [/^ {0,3}\[[^\]^]+\]: \S*[./#]\S*(.*)$/gm, '$1'],
  [/(?<=\])\([^\s)]*/g, ''],
  [/(?<=\])\[[^\]]*\]/g, ''],
  [/<img\b[^<>]*\balt="([^"]*)"[^<>]*>/gi, '$1'],
  [/<\/?[a-z][^<>]*>/gi, ''],
  [/(?<=^[ \t]*(?:- )?)\d+[.)](?=\s)/gm, ''],
  [/\[[ x]\](?=\s)/g, ''],
  [/&#20013;/g, '中'],
  [/&(?:mdash|lt|gt|amp|copy);/g, ''],
];

/** What another tool makes its own of: it may be shown as it is written, or be no text. */
export const directives = /^::\w+::$|!\[(?:bg |h:\d)[^\]]*\]\([^)]*\)|\[!\w+\]/gm;

/** Reads the letters and digits of a deck in Markdown. */
export function readMarkdownWords(markdown: string): string {
  let inside = false;
  const prose: string[] = [];
  const kept: string[] = [];
  for (const line of markdown.replace(notes, '').replace(frontMatter, '').split('\n')) {
    if (fence.test(line)) inside = !inside;
    else (inside ? kept : prose).push(line);
  }
  const parts = prose.join('\n').split(code);
  for (const [index, part] of parts.entries()) kept.push(index % 2 === 1 ? part : dropForm(part));
  return keepLetters(kept.join(''));
}

function dropForm(text: string): string {
  return form.reduce((left, [pattern, kept]) => left.replace(pattern, kept), text);
}

/** Keeps what no syntax is made of. */
export function keepLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
