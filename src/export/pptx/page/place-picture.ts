/** Works out what of a picture is seen in its box, as browsers do for `object-fit` and `object-position`. */
import type { MeasuredBox, MeasuredPicture } from '../measured.ts';

interface Size {
  readonly w: number;
  readonly h: number;
}

export interface PictureStyle {
  readonly objectFit: string;
  /** As the browser computes it: two lengths in per cent or px. */
  readonly objectPosition: string;
}

/** Places a picture of a natural size in a box. */
export function placePicture(
  natural: Size,
  box: MeasuredBox,
  { objectFit, objectPosition }: PictureStyle,
): Pick<MeasuredPicture, 'box' | 'cut'> {
  const whole = fitPicture(natural, box, objectFit);
  const [x, y] = readPosition(objectPosition, box, whole);
  return {
    box: {
      x: box.x + Math.max(0, x),
      y: box.y + Math.max(0, y),
      w: Math.min(box.w, x + whole.w) - Math.max(0, x),
      h: Math.min(box.h, y + whole.h) - Math.max(0, y),
    },
    cut: {
      left: Math.max(0, -x) / whole.w,
      top: Math.max(0, -y) / whole.h,
      right: Math.max(0, x + whole.w - box.w) / whole.w,
      bottom: Math.max(0, y + whole.h - box.h) / whole.h,
    },
  };
}

/** Says how large the whole picture is drawn. */
function fitPicture({ w, h }: Size, box: Size, fit: string): Size {
  if (fit === 'fill' || w === 0 || h === 0) return { w: box.w, h: box.h };
  const [across, down] = [box.w / w, box.h / h];
  const inside = Math.min(across, down);
  const scales: Readonly<Record<string, number>> = {
    cover: Math.max(across, down),
    none: 1,
    'scale-down': Math.min(1, inside),
  };
  const scale = scales[fit] ?? inside;
  return { w: w * scale, h: h * scale };
}

/** Reads how far the whole picture's corner is from its box's. */
function readPosition(position: string, box: Size, whole: Size): [number, number] {
  const [x = '50%', y = '50%'] = position.split(' ');
  const place = (part: string, room: number) =>
    part.endsWith('%') ? (room * Number.parseFloat(part)) / 100 : Number.parseFloat(part);
  return [place(x, box.w - whole.w), place(y, box.h - whole.h)];
}
