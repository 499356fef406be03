/** Reads a report: its paragraphs, counted as people count them. */

export interface Report {
  /** Non-empty lines; the first is paragraph 1. */
  readonly paragraphs: readonly string[];
}

/** Reads the text of a report; of Markdown the words are kept and the marks are not. */
export function readReport(name: string, text: string): Report {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r|\u2028|\u2029/);
  const plain = /\.md$/i.test(name) ? stripMarkdown(lines) : lines;
  return { paragraphs: plain.map((line) => line.trim()).filter((line) => line !== '') };
}

const frontMatterEnd = /^(?:---|\.\.\.)\s*$/;
/** Lines of marks alone: rules, fences, the second row of a table. */
const markLine = /^\s*(?:(?:[-*_=]\s*){3,}|(?:```|~~~).*|\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?)\s*$/;

function stripMarkdown(lines: readonly string[]): string[] {
  const end = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && frontMatterEnd.test(line))
    : -1;
  const body = lines
    .slice(end + 1)
    .join('\n')
    .replace(/<!--[\s\S]*?-->/g, '');
  return body.split('\n').map((line) => (markLine.test(line) ? '' : stripMarks(line)));
}

const lineStart = /^\s*(?:>\s?)*\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?/;
const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\][]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1'],
  [/<\/?[a-zA-Z][^<>]*>/g, ''],
  [/&nbsp;/g, ' '],
  [/(?<!\\)(?:\*{1,3}|~~|`+)/g, ''],
  [/(?<![\\\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)(?<!\\)_{1,3}(?![\p{L}\p{N}])/gu, ''],
  [/^\s*\|\s*|\s*\|\s*$/g, ''],
  [/\\(?=[!-/:-@[-`{-~])/g, ''],
];

function stripMarks(line: string): string {
  return marks.reduce((text, [pattern, word]) => text.replace(pattern, word), line.replace(lineStart, ''));
}

/** Returns the sentence of a paragraph that a place stands in. */
export function readSentence(paragraph: string, place: number): string {
  for (const { 0: sentence, index } of paragraph.matchAll(/[^。！？]*[。！？]*[”’」』）]*/gu))
    if (place < index + sentence.length) return sentence.trim();
  return paragraph;
}
