/** Finds pictures that fill their place and lose much of what is on them. */
import type { Finding, MeasuredImage, SlideMeasurement } from './measurement.ts';
import { shorten } from './overflow.ts';

/** An edge of sky or floor may go; more than this part of a picture, and somebody's head goes with it. */
const mostCropped = 0.2;

export function findCroppedImages({ images }: SlideMeasurement): Finding[] {
  return images.flatMap((image): Finding[] => {
    const cropped = readCroppedPart(image);
    if (cropped <= mostCropped) return [];
    const message = `图片“${shorten(image.alt)}”有${Math.round(cropped * 100)}%被裁掉了`;
    const hint = '换一张横竖合适的照片，先把它裁好，或者换一个不裁图片的版式。';
    return [{ text: image.alt, message, hint, severity: 'warning' }];
  });
}

function readCroppedPart({ natural, box, fit }: MeasuredImage): number {
  if (fit !== 'cover' || natural.height === 0 || box.height === 0) return 0;
  const [own, given] = [natural.width / natural.height, box.width / box.height];
  return 1 - Math.min(own / given, given / own);
}
