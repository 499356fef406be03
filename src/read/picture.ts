/** Reads a picture: where it lies, what it shows, and of Marp's words for how it is shown its side. */
import type { Inline } from '../deck/content.ts';
import type { Position } from '../deck/position.ts';
import { readImagePath } from './address.ts';
import { describeImage } from './caption.ts';
import type { Context } from './context.ts';

/**
 * Reads a picture by its address and its description; of one that cannot be shown the description stays.
 *
 * @param caption - What stands behind it, for one that its author has not described.
 */
export function readPicture(
  address: string,
  description: string,
  at: Position,
  { report }: Context,
  caption = '',
): Inline[] {
  const src = readImagePath(address, at, report);
  const alt = dropPictureWords(description).trim();
  if (src === undefined) return alt === '' ? [] : [{ kind: 'text', text: alt, at }];
  if (alt === '') {
    const hint = '在 ![ ] 的方括号里写图上有什么。';
    const fix = caption === '' ? undefined : describeImage(at, description, caption);
    report('missing-alt', at, `图片“${src}”没有说明文字`, hint, 'error', fix);
  }
  const side = /(?:^|\s)bg(?:\s.*)?\s(left|right)(?:$|[\s:])/.exec(description)?.[1];
  const picture = { kind: 'image', src, alt, at } as const;
  return [side === 'left' || side === 'right' ? { ...picture, side } : picture];
}

const pictureWord =
  /^(?:bg|left(?::\d+%)?|right(?::\d+%)?|fit|cover|contain|auto|vertical|\d+%|(?:w|h|width|height):[\w.%]+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/;

/** Marp writes in a picture's description how it is shown. */
function dropPictureWords(alt: string): string {
  const words = alt.split(/\s+/);
  const isMarp = words.some((word) => /^(?:bg|(?:w|h|width|height):[\w.%]+)$/.test(word));
  return isMarp ? words.filter((word) => !pictureWord.test(word)).join(' ') : alt;
}
