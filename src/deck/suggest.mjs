// Finds what a misspelt word was meant to be. Commands ask it too, before any TypeScript can run.
import { closest, distance } from 'fastest-levenshtein';

/**
 * Finds the known word that a misspelt one was probably meant to be; '' when none is near.
 *
 * @param {string} word
 * @param {readonly string[]} known
 */
export function suggest(word, known) {
  if (known.length === 0 || word === '') return '';
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.ceil(nearest.length / 3) ? nearest : '';
}

/** More slips of the pen are another word. */
const mostSlips = 2;

/**
 * Finds what a word with a slip or two can only have been meant to be; '' when several are as near, or none is.
 *
 * @param {string} word
 * @param {readonly string[]} known
 */
export function suggestOnly(word, known) {
  const nearest = suggest(word, known);
  const slips = nearest === '' ? 0 : distance(word, nearest);
  if (slips === 0 || slips > mostSlips) return '';
  return known.some((other) => other !== nearest && distance(word, other) <= slips) ? '' : nearest;
}

/**
 * Writes the usual hint for an unknown word: a near one if there is one, else all that may stand there.
 *
 * @param {string} word
 * @param {readonly string[]} known
 * @param {string} [where] says where to find what may stand there, in place of a list
 */
export function suggestHint(word, known, where = '') {
  const near = suggest(word, known);
  if (near !== '') return `是不是“${near}”？`;
  return where !== '' || known.length === 0 ? where : `可以写：${known.join('、')}。`;
}
