/** Which pictures a lesson uses, and where each of them lies for a view: the one owner of both questions. */
import type { Block, Image, Inline } from './content.ts';
import type { Deck, Slide } from './deck.ts';
import type { Position } from './position.ts';
import { mapInlines, walkInlines } from './walk.ts';

/** A picture made ready: upright, without what its camera wrote into it, no larger than any place can show. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** For screens; what moves in it moves. */
  readonly screen: PictureFile;
  /** For slides on paper and in presentations; it stands still. */
  readonly print: PictureFile;
  /** For slides that are printed small. */
  readonly small: PictureFile;
}

export interface PictureFile {
  /** Absolute path of a file whose name is told by its content. */
  readonly path: string;
  /** Media type, such as `image/webp`. */
  readonly type: string;
}

/** Pictures by the name that the author wrote. */
export type Pictures = ReadonlyMap<string, Picture>;

/** A picture as it is named in the text. */
export interface PictureUse {
  readonly src: string;
  readonly at: Position;
}

/** Lists every use of a picture in a deck: in titles, slides and notes, and the emblem. */
export function listPictures({ slides, lesson }: Deck): PictureUse[] {
  const uses: PictureUse[] = [];
  for (const slide of slides)
    walkInlines(contentOf(slide), (inline) => {
      if (inline.kind === 'image') uses.push({ src: inline.src, at: inline.at });
    });
  if (lesson.emblem) uses.push(lesson.emblem);
  return uses;
}

function contentOf({ title, blocks, notes, footnotes = [] }: Slide): readonly Block[] {
  return [...(title ? [title] : []), ...blocks, ...footnotes, ...notes];
}

/** Says where each picture of a deck lies, for one view of it: `addressOf` is asked for pictures that are ready. */
export function placePictures(
  deck: Deck,
  pictures: Pictures,
  addressOf: (picture: Picture, src: string) => string,
): Deck {
  if (pictures.size === 0) return deck;
  const place = <I extends Image>(image: I): I => {
    const picture = pictures.get(image.src);
    if (picture === undefined) return image;
    const { widthPx, heightPx } = picture;
    return { ...image, place: { address: addressOf(picture, image.src), widthPx, heightPx } };
  };
  const change = (inline: Inline): Inline[] => [inline.kind === 'image' ? place(inline) : inline];
  const mapBlocks = (blocks: readonly Block[]) => mapInlines(blocks, change, place);
  const slides = deck.slides.map((slide) => ({
    ...slide,
    title: slide.title && (mapBlocks([slide.title])[0] as Slide['title']),
    blocks: mapBlocks(slide.blocks),
    notes: mapBlocks(slide.notes),
    ...(slide.footnotes && { footnotes: mapBlocks(slide.footnotes) }),
  }));
  return {
    ...deck,
    slides,
    lesson: { ...deck.lesson, emblem: deck.lesson.emblem && place(deck.lesson.emblem) },
  };
}
