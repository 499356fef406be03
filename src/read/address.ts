/** Decides which addresses may stand in a slide. Everything that is not listed here is refused. */
import type { Position } from '../deck/position.ts';
import { decodeReferences } from './character-references.ts';
import type { Report } from './context.ts';

/** Returns the address of a link when it is allowed: a slide (`#id`) or a web page. */
export function readHref(href: string, at: Position, report: Report): string | undefined {
  const address = stripInvisible(decodeReferences(href));
  const slide = stripInvisible(decodePercents(address));
  if (/^#[\p{L}\p{N}_-]+$/u.test(slide)) return slide;
  if (/^https?:\/\/[^\s"'<>\\]+$/i.test(address)) {
    const hint = '会议室没有网络，最好写成文字。';
    report('remote-address', at, `链接指向网络地址“${shorten(address)}”`, hint, 'warning');
    return address;
  }
  report('unsafe-link', at, `不能链接到“${shorten(address)}”`, '可以链接到幻灯片（#编号）或 https:// 网页。');
  return undefined;
}

/** Returns an image's path below the lesson's folder or `assets/` when it is one: relative, local, without `..`. */
export function readImagePath(src: string, at: Position, report: Report): string | undefined {
  const path = stripInvisible(decodePercents(decodeReferences(src)))
    .replaceAll('\\', '/') // as Windows writes it
    .replace(/^(?:\.\/|\.\.\/assets\/|\/?assets\/)/, '');
  if (/^(?:https?:)?\/\//i.test(path)) {
    report(
      'remote-address',
      at,
      `图片在网络上：“${shorten(path)}”`,
      '会议室没有网络：把图片存在课件的文件夹里，写它的文件名。',
    );
    return undefined;
  }
  const unsafe =
    path.includes(':') || path.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)/.test(path) || path === '';
  if (!unsafe) return path;
  report(
    'unsafe-link',
    at,
    `图片路径“${shorten(path)}”不能用`,
    '把图片放在课件的文件夹里，写它的文件名，如 photos/会场.jpg。',
  );
  return undefined;
}

/** Browsers ignore control characters and white space inside addresses, so they may not hide a scheme. */
function stripInvisible(address: string): string {
  return address.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

function decodePercents(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % is kept as it is
  }
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}
