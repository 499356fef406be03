/** Makes one picture ready: upright, in sRGB, without what a camera wrote into it, no larger than a slide can show. */
import type { Metadata, Sharp } from 'sharp';

export interface Converted {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly screen: ConvertedFile;
  readonly print: ConvertedFile;
  readonly small: ConvertedFile;
}

export interface ConvertedFile {
  readonly data: Uint8Array;
  readonly extension: 'svg' | 'webp' | 'png' | 'jpg';
}

/** Why a picture cannot be used, and what its author can do. */
export class PictureFault extends Error {
  readonly hint: string;
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Twice the canvas, which is 1280 x 720: no picture is larger on a slide. */
const largest = { width: 2560, height: 1440 } as const;
/** At 150 mm, the widest slide of a handout, 217 pixels an inch. */
const smaller = { width: 1280, height: 720 } as const;

/** A panorama of a phone has a hundred million pixels; more than these and the machine runs out of memory. */
const mostPixels = 16_384 ** 2;

/** A photograph that was saved as PNG takes so many times the bytes that it takes as JPEG; a drawing does not. */
const losslessFactor = 4;

/**
 * Converts a picture's bytes.
 *
 * @throws {PictureFault} when they are no picture, broken, too large or of a kind that is not read.
 */
export async function convertPicture(bytes: Uint8Array): Promise<Converted> {
  if (bytes.length === 0) throw refuseBroken(undefined);
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1); // several pictures at a time fill the cores, and take less memory than one in many threads
  const open = (options = {}) =>
    sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...options })
      .autoOrient()
      .toColourspace('srgb');
  const metadata = await readMetadata(sharp(bytes, { limitInputPixels: false }), bytes);
  if (metadata.format === 'svg') return keepDrawing(metadata, bytes);
  if (metadata.width * metadata.height > mostPixels) throw refuseSize(metadata);
  try {
    const still = await open().resize(fit(largest)).raw().toBuffer({ resolveWithObject: true });
    const raw = { width: still.info.width, height: still.info.height, channels: still.info.channels };
    const reopen = () => sharp(still.data, { raw });
    const isLossless = await staysLossless(metadata, reopen);
    const print = await encodeForPrint(reopen(), isLossless);
    const small = await encodeForPrint(reopen().resize(fit(smaller)), isLossless);
    const moving = (metadata.pages ?? 1) > 1 && /^(gif|webp)$/.test(metadata.format);
    const screen = await encodeForScreen(
      moving ? open({ animated: true }).resize(fit(largest)) : reopen(),
      isLossless,
    );
    return { widthPx: raw.width, heightPx: raw.height, screen, print, small };
  } catch (cause) {
    throw refuseBroken(cause);
  }
}

function fit(box: { readonly width: number; readonly height: number }) {
  return { ...box, fit: 'inside', withoutEnlargement: true } as const;
}

async function readMetadata(picture: Sharp, bytes: Uint8Array): Promise<Metadata> {
  try {
    return await picture.metadata();
  } catch (cause) {
    throw refuseKind(bytes) ?? refuseBroken(cause);
  }
}

function keepDrawing({ width, height }: Metadata, data: Uint8Array): Converted {
  const file = { data, extension: 'svg' } as const;
  return { widthPx: width, heightPx: height, screen: file, print: file, small: file };
}

/** Lines and letters of a drawing would get a haze as JPEG, so a PNG or GIF keeps every pixel unless it is a photograph. */
async function staysLossless({ format, hasAlpha }: Metadata, open: () => Sharp): Promise<boolean> {
  if (!/^(png|gif)$/.test(format) && !hasAlpha) return false;
  if (hasAlpha) return true;
  const asDrawing = await open().png({ compressionLevel: 6 }).toBuffer();
  const asPhoto = await open().jpeg({ quality: 85 }).toBuffer();
  return asDrawing.length <= losslessFactor * asPhoto.length;
}

async function encodeForScreen(picture: Sharp, lossless: boolean): Promise<ConvertedFile> {
  const data = await picture.webp({ lossless, quality: 80, effort: 3 }).toBuffer();
  return { data, extension: 'webp' };
}

async function encodeForPrint(picture: Sharp, lossless: boolean): Promise<ConvertedFile> {
  if (lossless) return { data: await picture.png({ compressionLevel: 9 }).toBuffer(), extension: 'png' };
  return { data: await picture.jpeg({ quality: 85 }).toBuffer(), extension: 'jpg' };
}

const saveAs = '用“画图”、WPS 图片或手机相册另存为 JPEG 或 PNG，再写它的文件名。';

function refuseKind(bytes: Uint8Array): PictureFault | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (/^....ftyp(hei|hev|mif|msf)/s.test(head))
    return new PictureFault(
      '是 HEIC 格式，这里读不了',
      `${saveAs}苹果手机可以在“设置—相机—格式”里选“兼容性最佳”。`,
    );
  if (head.startsWith('BM')) return new PictureFault('是 BMP 格式，这里读不了', saveAs);
  return undefined;
}

function refuseSize({ width, height }: Metadata): PictureFault {
  return new PictureFault(
    `太大（${width}×${height}像素）`,
    '先缩小到一万像素以内，幻灯片最多显示 2560×1440。',
  );
}

function refuseBroken(cause: unknown): PictureFault {
  return new PictureFault('打不开，文件不完整或者不是图片', `用看图软件打开看看。${saveAs}`, { cause });
}
