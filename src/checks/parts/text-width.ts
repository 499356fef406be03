/** Measures text roughly: in widths of a Chinese character, a Latin letter or digit being about half of one. */
export function measureEms(text: string): number {
  return [...text.trim()].reduce((ems, character) => ems + (/[ -\u02FF]/.test(character) ? 0.55 : 1), 0);
}
