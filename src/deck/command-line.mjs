// Writes commands as whoever started this one types them.
import { packedAs } from './packed-as.mjs';

/**
 * Writes how a verb is started: `npm run build -- deck.html`, or `lesson build deck.html` with the packed tool.
 *
 * @param {string} verb
 * @param {string} [rest] what stands behind it
 * @param {string} [packed] what the packed tool was packed as, '' in a clone
 */
export function writeCommand(verb, rest = '', packed = packedAs) {
  const words = rest === '' ? [] : [rest];
  if (packed !== '') return ['lesson', verb, ...words].join(' ');
  // npm knows these two by themselves.
  const command = verb === 'start' || verb === 'test' ? `npm ${verb}` : `npm run ${verb}`;
  return [command, ...(rest === '' ? [] : ['--']), ...words].join(' ');
}

/** Writes a path as a shell takes it, where it has spaces. @param {string} path */
export function quotePath(path) {
  return /\s/.test(path) ? `"${path}"` : path;
}
