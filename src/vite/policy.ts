/** What pages of the site may load and do: one policy, as a meta element in every page and as a header. */
import { createHash } from 'node:crypto';
import { notFoundStyle } from '../render/not-found-page.ts';
import { isNamedByContent } from './file-name.ts';

export type Headers = Readonly<Record<string, string>>;

/** Writes the Content-Security-Policy; `script` is the one that stands in the pages themselves. */
export function writePolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${hashForPolicy(script)}'`,
    `style-src 'self' '${hashForPolicy(notFoundStyle)}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Lists the headers that a host sends with a file of the site; `deploy/` says the same to nginx, Caddy and others.
 *
 * @param path - Path below the site's root, without query.
 * @param policy - From {@link writePolicy}. A meta element can't say who may frame a page, so the header adds it.
 */
export function listHeaders(path: string, policy: string): Headers {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

function hashForPolicy(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
