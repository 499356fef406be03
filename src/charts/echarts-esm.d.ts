/** ECharts in one file, with the types of the package. */
declare module 'echarts/dist/echarts.esm.min' {
  export { init } from 'echarts';
}
