import { expect, it } from 'vitest';
import { placePicture } from '../../../src/export/pptx/page/place-picture.ts';

const box = { x: 10, y: 20, w: 400, h: 200 };
const whole = { left: 0, top: 0, right: 0, bottom: 0 };
const style = (objectFit: string, objectPosition = '50% 50%') => ({ objectFit, objectPosition });

it('shows a picture whole and in the middle where the style contains it', () => {
  expect(placePicture({ w: 100, h: 200 }, box, style('contain'))).toEqual({
    box: { x: 160, y: 20, w: 100, h: 200 },
    cut: whole,
  });
});

it('stands a whole picture where the style puts it', () => {
  expect(placePicture({ w: 100, h: 200 }, box, style('contain', '0% 50%')).box.x).toBe(10);
  expect(placePicture({ w: 100, h: 200 }, box, style('contain', '30px 50%')).box.x).toBe(40);
});

it('cuts off on both sides what covers its box', () => {
  expect(placePicture({ w: 100, h: 100 }, box, style('cover'))).toEqual({
    box,
    cut: { left: 0, top: 0.25, right: 0, bottom: 0.25 },
  });
});

it('cuts off at the side that the style does not show', () => {
  expect(placePicture({ w: 100, h: 100 }, box, style('cover', '50% 0%')).cut).toEqual({
    ...whole,
    bottom: 0.5,
  });
});

it('leaves a small picture small', () => {
  expect(placePicture({ w: 40, h: 20 }, box, style('scale-down')).box).toEqual({
    x: 190,
    y: 110,
    w: 40,
    h: 20,
  });
  expect(placePicture({ w: 800, h: 100 }, box, style('none')).cut).toEqual({
    ...whole,
    left: 0.25,
    right: 0.25,
  });
});

it('fills the box with what the style stretches, or what has no size of its own', () => {
  expect(placePicture({ w: 100, h: 100 }, box, style('fill'))).toEqual({ box, cut: whole });
  expect(placePicture({ w: 0, h: 0 }, box, style('contain'))).toEqual({ box, cut: whole });
});
