/**
 * Where a line may end with `word-break: keep-all` and `line-break: strict`: as Chromium does, pair by pair of characters.
 * A test holds the table against the browser.
 */

/** Characters that break alike; what is not listed is a letter of some kind, see `classify`. */
const members = [
  '字〇',
  'a',
  '1',
  '，。、；：！？）》〉」』】〕　',
  '”’',
  '“‘',
  '（《〈「『【〔',
  '…–',
  '—',
  '·•→←↑↓☎×÷≥≤',
  '-',
  '/',
  '%',
  '([{',
  ').,:;]}',
  '!',
  '?',
  '"',
  "'",
  '+',
  '℃',
  '①②③④⑤⑥⑦⑧⑨⑩',
  '～😀',
  '$',
  '@_',
  '=#&',
  '|',
  '々ー',
  '№−',
  '<',
] as const;

/** Row by column: ÷ where a line may end between the two. */
const breaks = [
  '.....÷÷.÷÷...÷.....÷..÷÷÷÷..÷÷',
  '......÷.÷.............÷.......',
  '......÷.÷.............÷.......',
  '÷÷÷..÷÷.÷÷..÷÷.....÷÷÷÷÷÷÷..÷÷',
  '÷.....÷...............÷.......',
  '..............................',
  '..............................',
  '÷÷÷...÷.÷÷..÷÷.....÷÷÷÷÷÷÷..÷÷',
  '÷÷÷...÷..÷..÷÷.....÷÷÷÷÷÷÷..÷÷',
  '÷.....÷.÷.............÷.......',
  '÷÷....÷.÷÷÷.÷÷...÷÷÷÷÷÷÷.÷÷÷.÷÷',
  '÷.....÷.÷÷..........÷÷÷.....÷.',
  '÷.....÷.÷....÷......÷.÷.....÷÷',
  '..............................',
  '÷.....÷.÷....÷......÷.÷.....÷÷',
  '÷.....÷.÷÷...÷......÷÷÷.....÷÷',
  '÷÷÷...÷.÷÷÷.÷÷.....÷÷÷÷÷÷÷÷.÷÷',
  '.............÷...............÷',
  '..............................',
  '......÷.÷....÷......÷.......÷÷',
  '÷.....÷.÷...÷÷.....÷÷.÷÷....÷.',
  '......÷.÷.............÷.......',
  '÷÷÷..÷÷.÷÷...÷.....÷.÷÷÷÷÷..÷÷',
  '......÷.÷...........÷.......÷.',
  '÷.....÷.÷.............÷.......',
  '÷.....÷.÷....÷........÷......÷',
  '÷.....÷.÷÷...÷......÷÷÷.....÷÷',
  '.....÷÷.÷÷..÷÷.....÷÷.÷÷÷÷..÷÷',
  '......÷.÷...÷÷.....÷÷..÷....÷.',
  '÷.....÷.÷.............÷.......',
];

const classOf = new Map(members.flatMap((group, index) => [...group].map((one) => [one, index] as const)));
const [han, latin, digit, symbol, emoji] = ['字', 'a', '1', '→', '😀'].map((one) => classOf.get(one) ?? 0);

/** Says which class of characters one belongs to, for `mayBreak`. */
export function classify(character: string): number {
  if (character >= '一' && character <= '鿿') return han ?? 0;
  const known = classOf.get(character);
  if (known !== undefined) return known;
  if (/\p{Nd}/u.test(character)) return digit ?? 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return emoji ?? 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return han ?? 0;
  return (/\p{L}/u.test(character) ? latin : symbol) ?? 0;
}

/** Says whether a line may end between two characters of these classes that stand side by side. */
export function mayBreak(before: number, after: number): boolean {
  return breaks[before]?.[after] === '÷';
}

/** Says whether a character never begins a line, not even after a space. */
export function mayNotBegin(character: string): boolean {
  return /^[，。、；：！？）》〉」』】〕”’…%)\]},.!?:;]$/u.test(character);
}
