import type { Image } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';

/**
 * Writes a picture; its size lets a page keep the room for it while it is on its way. One that could not be made ready
 * is a frame with its name: no build has one, but whoever writes or checks slides sees which is missing.
 */
export function writePicture({ src, alt, place }: Image, className = ''): Html {
  if (place === undefined) return html`<span class="no-picture">缺图：${src}</span>`;
  const { address, widthPx, heightPx } = place;
  const name = className === '' ? nothing : html` class="${className}"`;
  return html`<img${name} src="${address}" alt="${alt}" width="${widthPx}" height="${heightPx}" loading="lazy" decoding="async">`;
}
