/** Switches between paper and night on the spot, as a room is judged in the room. */
export function toggleTheme(document: Document): string {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === 'night' ? 'paper' : 'night';
  return dataset.theme;
}
