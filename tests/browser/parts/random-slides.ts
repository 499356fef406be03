/** Makes plain slides of mixed content, little and much, the same ones on every run. */
import { createPicker, makeTexts, type Picker } from './random-texts.ts';

/** Makes the Markdown of a lesson with `count` slides. */
export function makeSlides(count: number, seed = 11): string {
  const pick = createPicker(seed);
  const texts = makeTexts(400, seed);
  const phrase = (most: number): string => {
    const text = (texts[pick(texts.length)] ?? '').replace(/[*_|<>[\]#`]/g, '');
    return text.slice(0, 2 + pick(most)).replace(/^[-+\d.）)\s/]+/u, '') || '要点';
  };
  const slides = Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 1 + pick(4) }, () => makeBlock(pick, phrase));
    return `---\nlayout: plain\nid: slide-${index}\n---\n\n## ${phrase(34)}\n\n${parts.join('\n\n')}\n`;
  });
  return slides.join('\n');
}

function makeBlock(pick: Picker, phrase: (most: number) => string): string {
  const repeat = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('\n');
  switch (pick(9)) {
    case 0:
      return phrase(160);
    case 1:
      return repeat(1 + pick(12), () => `- ${phrase(pick(3) === 0 ? 60 : 16)}`);
    case 2:
      return repeat(1 + pick(14), (index) => `${index + 1}. ${phrase(pick(3) === 0 ? 60 : 16)}`);
    case 3:
      return repeat(2 + pick(4), () => `- ${phrase(20)}\n  - ${phrase(20)}\n  - ${phrase(40)}`);
    case 4:
      return repeat(2 + pick(5), () => `- **${phrase(8)}**：${phrase(50)}`);
    case 5:
      return `> ${phrase(90)}。\n> —— ${phrase(8)}`;
    case 6: {
      const columns = 2 + pick(4);
      const row = (most: number) => `| ${Array.from({ length: columns }, () => phrase(most)).join(' | ')} |`;
      const rule = `|${'---|'.repeat(columns)}`;
      return [row(8), rule, ...Array.from({ length: 1 + pick(9) }, () => row(16))].join('\n');
    }
    case 7:
      return `\`\`\`\n${repeat(1 + pick(6), () => phrase(40))}\n\`\`\``;
    default:
      return `### ${phrase(14)}\n\n${repeat(1 + pick(4), () => `- ${phrase(24)}`)}`;
  }
}
