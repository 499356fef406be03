/** Elements that stay in the line that they are in; cells do, so that a row is a line. */
const inline = /^\/?(?:a|b|br|cite|code|del|em|i|mark|s|small|span|strong|sub|sup|td|th|wbr)$/;
const empty = /^(?:br|wbr|img|hr|input|line|path|circle|rect|polygon|polyline|ellipse|use)$/;

/** Writes HTML with one block element a line, indented by depth, so that changes read well; long paths are cut. */
export function formatHtml(html: string): string {
  const text = html.replace(/ d="([^"]{40})[^"]{20,}"/g, ' d="$1…"');
  const lines: string[] = [];
  let depth = 0;
  let line = '';
  const flush = () => {
    if (line.trim() !== '') lines.push('  '.repeat(depth) + line.trim());
    line = '';
  };
  for (const [token, slash = '', name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>|[^<]+/g)) {
    const isInline = name === '' || inline.test(name);
    if (isInline) line += token;
    else if (slash === '/') {
      const opened = lines.at(-1);
      const isLeaf = opened?.startsWith(`${'  '.repeat(depth - 1)}<${name}`) && !opened.includes(`</${name}>`);
      if (isLeaf) {
        lines[lines.length - 1] = `${opened}${line.trim()}${token}`;
        line = '';
        depth--;
      } else {
        flush();
        depth--;
        lines.push('  '.repeat(depth) + token);
      }
    } else {
      flush();
      lines.push('  '.repeat(depth) + token);
      if (!empty.test(name) && !token.endsWith('/>')) depth++;
    }
  }
  flush();
  return `${lines.join('\n')}\n`;
}
