/** Writes small whole numbers in Chinese, as running text has them. */

const digits = '零一二三四五六七八九';

/** Writes a number in an order, as in 第二: up to 九十九; larger ones in digits. */
export function writeNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** Writes how many there are before a measure word, as in 两条. */
export function writeCount(number: number): string {
  return number === 2 ? '两' : writeNumeral(number);
}
