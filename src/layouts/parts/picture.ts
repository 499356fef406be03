/** Shows a picture with its caption, and knows its shape. */
import type { Figure, Image, Inline } from '../../deck/content.ts';
import { type Html, html, nothing } from '../../deck/html.ts';
import type { Writer } from '../layout.ts';

/** Returns width against height; undefined while the picture has no place. */
export function shapeOf({ place }: Image): number | undefined {
  return place && place.widthPx / place.heightPx;
}

/** Says whether a picture loses no more than a fifth when it fills a frame; any other stands in it whole. */
export function fillsFrame(image: Image, frame: number): boolean {
  const shape = shapeOf(image);
  return shape !== undefined && Math.min(shape / frame, frame / shape) >= 0.8;
}

/** What a camera, a program or a hurried author writes, and nobody wants to read below a picture. */
const empty =
  /^(?:图片?|照片|截图|示意图|image|img|photo|picture)?[\s\d_-]*$|\.[a-z]{3,4}$|^(?:img|dsc|mmexport|微信图片)[_\d]/iu;
const longestCaption = 28;

/** A picture's own caption; else its description, where that reads as one. */
function captionOf({ image: { alt, src }, caption }: Figure): readonly Inline[] | string {
  if (caption.length > 0) return caption;
  const isName = src.includes(alt);
  return isName || empty.test(alt) || [...alt].length > longestCaption ? '' : alt;
}

/** Writes a figure; `lead` stands before the caption's words. */
export function writeFigure(figure: Figure, writer: Writer, classes = '', lead: Html = nothing): Html {
  const caption = captionOf(figure);
  const isDescription = typeof caption === 'string';
  const words = isDescription ? html`${caption}` : writer.inlines(caption);
  // Whoever hears the picture's description need not hear it twice.
  const hidden = isDescription ? html` aria-hidden="true"` : nothing;
  return html`<figure${writer.attributes(figure, classes)}>${writer.picture(figure.image)}${caption.length > 0 ? html`<figcaption${hidden}>${lead}<span>${words}</span></figcaption>` : nothing}</figure>`;
}
