/** Reads the words that a slide's HTML shows, without what every slide has around its author's words. */

const around = [
  /<aside class="notes">[\s\S]*?<\/aside>/g,
  /<svg[\s\S]*?<\/svg>/g,
  /<footer class="foot"[\s\S]*?<\/footer>/g,
  /<p class="kicker bold">[\s\S]*?<\/p>/g,
  /<h2 class="chapter-name">[\s\S]*?<\/h2>/g,
  // A picture's description, shown below it as well.
  /<figcaption aria-hidden="true">[\s\S]*?<\/figcaption>/g,
];
const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Reads text and the descriptions of pictures. */
export function readShownWords(html: string): string {
  const own = around.reduce((text, pattern) => text.replace(pattern, ''), html);
  const words = own.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1').replace(/<[^>]*>/g, '');
  return words.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => references[name] ?? '');
}
