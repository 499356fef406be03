/** Turns what ECharts writes into markup of ours: no styles, no ids, no colours, nothing that differs between runs. */
import { Html } from '../deck/html.ts';
import { paints } from './drawing.ts';

/** Rewrites the inside of ECharts' SVG: style attributes become presentation attributes, colours become classes. */
export function rewriteSvg(svg: string): Html {
  const inside = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '').replace(/<style[\s\S]*?<\/style>/g, '');
  const shapes = inside.replace(/<(rect|path) [^>]*><\/\1>/g, (shape) => (isSeen(shape) ? shape : ''));
  const tags = shapes.replace(/<([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g, rewriteTag);
  return new Html(tags.replace(/>\s+</g, '><').trim());
}

/** ECharts lays shapes that paint nothing under the picture and its labels. */
function isSeen(shape: string): boolean {
  return !shape.includes('fill="none"') || shape.includes('stroke="');
}

function rewriteTag(_tag: string, name: string, written: string, end: string): string {
  const attributes = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, key = '', value = '']) =>
    key === 'style' ? readStyle(value) : [[key, value] as const],
  );
  const classes: string[] = [];
  const kept: string[] = [];
  for (const [key, value] of attributes) {
    const named = nameClass(key, value);
    if (named !== undefined) classes.push(named);
    else if (keptKeys.has(key)) kept.push(` ${key}="${roundNumbers(value)}"`);
  }
  const className = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return `<${name}${className}${kept.join('')}${end}>`;
}

function roundNumbers(value: string): string {
  return value.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))));
}

const keptKeys = new Set(
  'd transform x y width height rx points fill stroke stroke-width text-anchor dominant-baseline font-size font-weight'.split(
    ' ',
  ),
);

function readStyle(style: string): (readonly [string, string])[] {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .flatMap(([key = '', value = '']) => (value === '' ? [] : [[key, value.replace(/px$/, '')] as const]));
}

/** Names the class that stands for a colour or a face. The sans faces need none: body text is set in them. */
function nameClass(key: string, value: string): string | undefined {
  if (key === 'font-family') return value === 'serif' ? 'serif' : undefined;
  const paint = Object.entries(paints).find(([, colour]) => colour === value.toLowerCase())?.[0];
  if (paint === undefined) return undefined;
  if (key === 'fill') return `chart-${paint}`;
  return key === 'stroke' ? `chart-${paint}-line` : undefined;
}
