import { closest, distance } from 'fastest-levenshtein';

/** Finds the known word that a misspelt one was probably meant to be; '' when none is near. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0 || word === '') return '';
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.ceil(nearest.length / 3) ? nearest : '';
}

/** Writes the usual hint for an unknown word: a near one if there is one, else all that may stand there. */
export function suggestHint(word: string, known: readonly string[], where = ''): string {
  const near = suggest(word, known);
  if (near !== '') return `是不是“${near}”？`;
  return where !== '' || known.length === 0 ? where : `可以写：${known.join('、')}。`;
}
