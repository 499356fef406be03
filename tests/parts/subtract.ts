/** Takes the characters of one text out of another, each once; white space does not count. */
export function subtract(text: string, other: string): string {
  const counts = new Map<string, number>();
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...text]
    .filter((character) => {
      const left = counts.get(character) ?? 0;
      counts.set(character, left - 1);
      return left <= 0 && character.trim() !== '';
    })
    .join('');
}
