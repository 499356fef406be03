import type { Show } from './show.ts';

/** Has the pictures of the next slide ready before it is shown: a slide must not come first and its picture after it. */
export function preparePictures({ slides, place, onMove }: Show): void {
  const prepare = () => {
    for (const image of slides.at(place().index + 1)?.querySelectorAll('img') ?? []) {
      image.loading = 'eager';
      image.decode().catch(() => {}); // one that cannot be read is not shown either
    }
  };
  onMove(prepare);
  prepare();
}
