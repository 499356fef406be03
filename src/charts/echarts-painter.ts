/** Paints with ECharts, without a browser. It is loaded only when there is something to paint. */
import type { Drawing } from './drawing.ts';

/** Paints a drawing as SVG, in ECharts' own markup. */
export type PaintSvg = (drawing: Pick<Drawing, 'widthPx' | 'heightPx' | 'option'>) => string;

/** Loads ECharts; its one-file build, as loading hundreds of small files takes five times as long. */
export async function loadPainter(): Promise<PaintSvg> {
  const echarts = await import('echarts/dist/echarts.esm.min');
  return ({ widthPx, heightPx, option }) => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
    try {
      chart.setOption({ animation: false, ...option });
      return chart.renderToSVGString({ useViewBox: true });
    } finally {
      chart.dispose(); // else its timer keeps the process alive
    }
  };
}
