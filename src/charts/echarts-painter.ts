/** Paints with ECharts, without a browser. It is loaded only when there is something to paint. */
import type { Drawing } from './drawing.ts';

/** Paints a drawing as SVG, in ECharts' own markup. */
export type PaintSvg = (drawing: Pick<Drawing, 'widthPx' | 'heightPx' | 'option'>) => string;

/** Loads the parts of ECharts that our charts are made of. */
export async function loadPainter(): Promise<PaintSvg> {
  const [echarts, { BarChart, ScatterChart }, { GraphicComponent, GridComponent }, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
  echarts.use([BarChart, ScatterChart, GraphicComponent, GridComponent, SVGRenderer]);
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
