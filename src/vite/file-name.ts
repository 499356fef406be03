import { createHash } from 'node:crypto';

/** Names a file for its content, so that it may be kept for ever: `assets/main.css` as `assets/main-8f3kQz1B.css`. */
export function nameByContent(path: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return path.replace(/(?=\.\w+$)/, `-${hash}`);
}

/** Tells whether a file's name changes with its content; pictures of slides, say, keep their names. */
export function isNamedByContent(path: string): boolean {
  return /(^|\/)assets\/([^/]+-[\w-]{8}\.(js|css|woff2)|picture-[\w-]{8}\.(webp|svg))$/.test(path);
}
