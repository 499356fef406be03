import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { convertPicture, PictureFault } from '../../../src/lesson/convert-picture.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/illustrated');
const read = (name: string) => readFileSync(join(fixtures, name));

/** A picture with grain, as photographs have it; small files of it are lossy. */
async function grain(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < data.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    data[at] = seed & 255;
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .blur(1)
    .png()
    .toBuffer();
}

const rejects = async (bytes: Uint8Array) => {
  const error = await convertPicture(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(PictureFault);
  return error as PictureFault;
};

describe('convertPicture', () => {
  it('turns a photograph upright and drops what the camera wrote', async () => {
    const source = read('pictures/走访 现场.JPG');
    expect(source.includes('Exif')).toBe(true);
    const { widthPx, heightPx, screen, print, small } = await convertPicture(source);
    expect([widthPx, heightPx]).toEqual([1080, 1440]);
    expect([screen.extension, print.extension, small.extension]).toEqual(['webp', 'jpg', 'jpg']);
    for (const { data } of [screen, print, small]) {
      const { exif, orientation, xmp } = await sharp(data).metadata();
      expect([exif, orientation, xmp]).toEqual([undefined, undefined, undefined]);
    }
    // Its upper part is red.
    const top = await sharp(print.data).extract({ left: 0, top: 0, width: 1080, height: 300 }).stats();
    expect(top.dominant.r).toBeGreaterThan(150);
  });

  it('scales to twice the canvas, and enlarges nothing', async () => {
    const large = await convertPicture(
      await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#456' } })
        .jpeg()
        .toBuffer(),
    );
    expect([large.widthPx, large.heightPx]).toEqual([2160, 1440]);
    expect(await sharp(large.small.data).metadata()).toMatchObject({ width: 1080, height: 720 });
    const tiny = await convertPicture(
      await sharp({ create: { width: 30, height: 20, channels: 3, background: '#456' } })
        .jpeg()
        .toBuffer(),
    );
    expect(await sharp(tiny.screen.data).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  it('keeps every pixel of a drawing', async () => {
    const source = read('pictures/plan.png');
    const { screen, print } = await convertPicture(source);
    expect(print.extension).toBe('png');
    const pixels = (data: Uint8Array) => sharp(data).ensureAlpha().raw().toBuffer();
    expect(await pixels(print.data)).toEqual(await pixels(source));
    // Where nothing is to be seen the colour does not matter.
    const seen = async (data: Uint8Array) => sharp(data).flatten({ background: '#fff' }).raw().toBuffer();
    expect(await seen(screen.data)).toEqual(await seen(source));
  });

  it('takes a photograph that was saved as PNG for what it is', async () => {
    const source = await grain(900, 600);
    const { print } = await convertPicture(source);
    expect(print.extension).toBe('jpg');
    expect(print.data.length * 3).toBeLessThan(source.length);
  });

  it('lets a GIF move on the screen and stand still on paper', async () => {
    const { screen, print } = await convertPicture(read('pictures/lamp.gif'));
    expect(await sharp(screen.data).metadata()).toMatchObject({ format: 'webp', pages: 2 });
    expect((await sharp(print.data).metadata()).pages).toBeUndefined();
    const { dominant } = await sharp(print.data).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b); // the first frame is red
  });

  it('leaves a vector drawing as it is', async () => {
    const source = read('route.svg');
    const { widthPx, heightPx, screen, print } = await convertPicture(source);
    expect([widthPx, heightPx]).toEqual([640, 360]);
    expect([Buffer.from(screen.data), Buffer.from(print.data)]).toEqual([source, source]);
  });

  it('reads WebP, AVIF and TIFF', async () => {
    const picture = sharp({ create: { width: 20, height: 10, channels: 3, background: '#456' } });
    for (const bytes of [
      await picture.clone().webp().toBuffer(),
      await picture.clone().avif().toBuffer(),
      await picture.clone().tiff().toBuffer(),
    ])
      expect(await convertPicture(bytes)).toMatchObject({ widthPx: 20, heightPx: 10 });
  });

  it('says how to convert what is not read', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1heic')]);
    expect(await rejects(heic)).toMatchObject({ message: '是 HEIC 格式，这里读不了' });
    const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]);
    expect((await rejects(bmp)).hint).toContain('另存为 JPEG 或 PNG');
  });

  it('refuses what is broken', async () => {
    const photo = read('pictures/走访 现场.JPG');
    for (const bytes of [photo.subarray(0, photo.length / 2), Buffer.from('no picture'), Buffer.alloc(0)])
      expect((await rejects(bytes)).message).toBe('打不开，文件不完整或者不是图片');
  });

  it('refuses four hundred million pixels without reading them', async () => {
    const before = process.memoryUsage().rss;
    // One row of pixels again and again: a file of some kilobytes.
    const huge = await sharp({
      create: { width: 20_000, height: 20_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect((await rejects(huge)).message).toBe('太大（20000×20000像素）');
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });
});
