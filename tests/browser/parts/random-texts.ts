/** Makes Chinese texts of every kind that lessons have, the same ones on every run. */

const words =
  '党员 支部 网格 民警 社区 调解 纠纷 入户 走访 检查 安全 隐患 群众 机制 平台 数据 一体化 工作体系 老旧小区 电动自行车 消防通道 带头 守护 一个 不 的 了 和'.split(
    ' ',
  );
const figures = ['480余次', '99.6%', '3.5万元', '12', '2026年', '第3次', '1+2+N', '5℃', '119', '2.4'];
const latin = ['App', 'WeChat', 'Wi-Fi', 'https://example.org/a', 'AI', 'e-mail', 'No.1', 'GB/T 1234-2020'];
const marks = ['，', '，', '，', '。', '、', '、', '：', '；', '！', '？', '……', '——', ' ', '·', '/', '-'];
const pairs = ['“”', '（）', '《》', '“”', '【】', '()'];

/** Makes `count` texts of 4 to 200 characters. */
export function makeTexts(count: number, seed = 7): string[] {
  const pick = createPicker(seed);
  return Array.from({ length: count }, () => {
    const most = 4 + pick(196);
    let text = '';
    while (text.length < most) text += makePhrase(pick) + marks[pick(marks.length)];
    return text.trim();
  });
}

function makePhrase(pick: Picker): string {
  const phrase = Array.from({ length: 1 + pick(5) }, () => {
    const kind = pick(12);
    if (kind === 0) return figures[pick(figures.length)];
    return kind === 1 ? latin[pick(latin.length)] : words[pick(words.length)];
  }).join('');
  if (pick(5) > 0) return phrase;
  const [open = '', close = ''] = pairs[pick(pairs.length)] ?? '';
  return `${open}${phrase}${close}`;
}

/** Picks a whole number below a limit. */
export type Picker = (limit: number) => number;

/** Makes a picker that picks the same on every run. */
export function createPicker(seed: number): Picker {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
