/** Mends a chart's XML: two axes, Chinese faces, and labels that say more than a number. */
import { Html, html } from '../../deck/html.ts';
import type { ChartPoint, ChartSeries } from './chart-series.ts';

/** Mends a chart. */
export function patchChart(xml: string, series: ChartSeries | undefined): string {
  const mended = xml
    // A bar chart has two axes; PptxGenJS names a third that is not there.
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/, '$1')
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    .replace(/<a:latin typeface="([^"]+)"\/>(?!\s*<a:ea)/g, '<a:latin typeface="$1"/><a:ea typeface="$1"/>');
  return mended.replace(/<c:dLbls>.*?<\/c:dLbls>/s, (group) => {
    // Office would break long labels after every few characters.
    const whole = group.replace('<a:bodyPr/>', '<a:bodyPr wrap="none"/>');
    const look = new Html(/<c:txPr>.*<\/c:txPr>/s.exec(whole)?.[0] ?? '');
    const labels = series?.points.map((point, index) => writeLabel(point, index, look)).join('') ?? '';
    return whole.replace('<c:dLbls>', (start) => start + labels);
  });
}

function writeLabel({ words, value }: ChartPoint, index: number, look: Html): string {
  return html`<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="${formatWords(words, value)}" sourceLinked="0"/>${look}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`
    .text;
}

/**
 * Writes a number's format that shows it in these words.
 * The number stays one where the words hold it: who changes it sees it change.
 */
export function formatWords(words: string, value: number): string {
  const at = words.indexOf(String(value));
  const quote = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`);
  if (at === -1) return quote(words);
  return `${quote(words.slice(0, at))}General${quote(words.slice(at + String(value).length))}`;
}
