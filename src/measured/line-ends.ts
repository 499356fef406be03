/** Finds lines that begin or end as no Chinese line may. */
import type { Conditions, Finding, SlideMeasurement, TextBlock } from './measurement.ts';
import { shorten } from './overflow.ts';

const mayNotBegin = /^[，。、；：！？”’）》】〉」』·…%％]/u;
const mayNotEnd = /[“‘（《【〈「『]$/u;

export function findBadLineEnds({ blocks }: SlideMeasurement, { view }: Conditions): Finding[] {
  return blocks.flatMap((block): Finding[] => {
    const later = block.lines.slice(1).find(({ text }) => mayNotBegin.test(text.trim()));
    const early = block.lines.slice(0, -1).find(({ text }) => mayNotEnd.test(text.trim()));
    const hint = '把这句改几个字；标题里可以用 | 指定断行的地方。';
    if (later) return [{ text: block.text, message: `“${shorten(later.text)}”这一行以标点开头`, hint }];
    if (early)
      return [{ text: block.text, message: `“${shorten(early.text)}”这一行以开引号或开括号结尾`, hint }];
    return view === 'canvas' ? findShortLastLine(block) : [];
  });
}

/** A title's last line of one or two characters looks like a mistake. */
function findShortLastLine({ role, lines, text }: TextBlock): Finding[] {
  const last = lines.at(-1)?.text.trim() ?? '';
  if (role !== 'title' || lines.length < 2 || [...last].length > 2) return [];
  const message = `标题末行只有“${last}”`;
  return [{ text, message, hint: '用 | 指定断行的地方，让两行差不多长。' }];
}
