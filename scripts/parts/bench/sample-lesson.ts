/** Writes lessons of any size for the benchmark: the same text for the same number of slides, every time. */

export interface SampleLesson {
  /** Texts of a lesson's folder by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The same slides as one Markdown file without our front matter, for other tools. */
  readonly plain: string;
}

const slidesPerChapter = 40;

/**
 * Writes a lesson with text, figures, tables, charts and notes.
 *
 * @param count - Number of slides, at least 1.
 * @param characters - The Chinese characters to write with; several hundred make the fonts realistic.
 */
export function writeSampleLesson(count: number, characters: string): SampleLesson {
  const write = createWriter(characters);
  const slides = Array.from({ length: count }, (_, index) => writeSlide(index, write));
  const chapters = Array.from({ length: Math.ceil(count / slidesPerChapter) }, (_, index) =>
    slides.slice(index * slidesPerChapter, (index + 1) * slidesPerChapter),
  );
  const files = new Map([
    ['deck.yaml', writeDeckFile(count, chapters.length)],
    ['facts.yaml', factsFile],
    ...chapters.map((chapter, index): [string, string] => [
      `${index}.md`,
      chapter.map(({ own }) => own).join('\n'),
    ]),
  ]);
  return { files, plain: slides.map(({ plain }) => plain).join('\n---\n\n') };
}

type Write = (length: number) => string;

function createWriter(characters: string): Write {
  // Numerals would make figures that no ledger knows.
  const all = [
    ...new Set(characters.match(/(?![一二三四五六七八九十百千万亿两半几])[\u4e00-\u9fff]/g) ?? []),
  ];
  let seed = 20260627;
  return (length) =>
    Array.from({ length }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return all[seed % all.length] ?? '字';
    }).join('');
}

const bodies: readonly { readonly layout: string; readonly write: (write: Write) => string }[] = [
  {
    layout: 'big-numbers',
    write: (write) => `- [480余次](fact:visits) ${write(6)}\n- [49个](fact:branches) ${write(6)}\n`,
  },
  {
    layout: 'ribbon',
    write: (write) =>
      `1. **${write(4)}** ${write(8)}\n2. **${write(4)}** ${write(8)}\n3. **${write(4)}** ${write(8)}\n`,
  },
  {
    layout: 'plain',
    write: (write) =>
      `| ${write(3)} | ${write(3)} |\n|---|---|\n| ${write(8)} | [99.6%](fact:rate) |\n| ${write(8)} | ${write(6)} |\n`,
  },
  {
    layout: 'pair',
    write: (write) =>
      `### ${write(5)}\n\n- ${write(14)}\n- ${write(14)}\n\n### ${write(5)}\n\n- ${write(14)}\n- ${write(14)}\n`,
  },
  {
    layout: 'chain',
    write: (write) => `1. ${write(4)}\n2. ${write(4)}\n3. ${write(4)}\n4. ${write(4)}\n\n- ${write(18)}\n`,
  },
  {
    layout: 'chart',
    write: (write) => `\`\`\`chart\ntype: bars\nfacts: [branches, groups]\n\`\`\`\n\n- ${write(16)}\n`,
  },
];

function writeSlide(index: number, write: Write): { own: string; plain: string } {
  const body = bodies[index % bodies.length] ?? { layout: 'plain', write: () => '' };
  const title = `## ${write(12)}\n`;
  const text = body.write(write);
  const notes = `${write(50)}。`;
  return {
    own: `---\nlayout: ${body.layout}\nid: slide-${index + 1}\nminutes: 1\n---\n\n${title}\n${text}\n备注：\n${notes}\n`,
    plain: `${title}\n${text.replace(/\]\(fact:[a-z]+\)/g, '](#1)')}\n<!-- ${notes} -->\n`,
  };
}

function writeDeckFile(count: number, chapters: number): string {
  const entries = Array.from(
    { length: chapters },
    (_, index) => `  - { id: c${index}, title: 第${index + 1}章, file: ${index}.md }`,
  );
  return `title: 测速用的课件\nhost: 单位\ndate: 6月27日\nisoDate: 2026-06-27\nminutes: ${count}\nchapters:\n${entries.join('\n')}\n`;
}

const factsFile = `facts:
  visits: { kind: figure, text: 480余次, value: 480, what: 次数, paragraphs: [1] }
  branches: { kind: figure, text: 49个, value: 49, what: 支部, paragraphs: [1] }
  groups: { kind: figure, text: 40个, value: 40, what: 小组, paragraphs: [1] }
  rate: { kind: figure, text: 99.6%, value: 99.6, what: 比率, paragraphs: [1] }
`;
