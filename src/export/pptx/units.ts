/** Units of a presentation: inches for places, points for type. The canvas is 1280 CSS px wide, 13.333 inches. */

export const inches = (px: number): number => px / 96;
export const points = (px: number): number => Math.round(px * 75) / 100;

/** Faces that offices have; the presentation names the closest Song or Hei for machines without them. */
export const faces = { serif: 'SimSun', sans: 'Microsoft YaHei' } as const;

export interface Paint {
  /** Six hexadecimal digits. */
  readonly color: string;
  /** 0 to 100. */
  readonly transparency: number;
}

/** Reads a computed colour, with the opacity that may stand behind a bar; undefined when nothing is painted. */
export function readPaint(computed: string): Paint | undefined {
  const [color = '', opacity = '1'] = computed.split('|');
  const [red, green, blue, alpha = 1] = Array.from(color.matchAll(/[\d.]+/g), ([number]) => Number(number));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const transparency = Math.round((1 - alpha * Number(opacity)) * 100);
  if (transparency >= 100) return undefined;
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return { color: hex.toUpperCase(), transparency };
}
