/** Generates slides of every kind of Markdown, each with the words that its author would look for on it. */
import fc from 'fast-check';
import { layoutNames } from '../../src/layouts/index.ts';

/** Markdown, and the words that it says; white space does not count. */
export interface Worded {
  readonly markdown: string;
  readonly words: string;
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const say = (words: string, markdown = words): Worded => ({ markdown, words });

/** Characters that nothing but these words has, so that what is lost or said twice shows. */
const han = fc
  .array(fc.integer({ min: 0x9a00, max: 0x9bff }), { minLength: 1, maxLength: 4 })
  .map((codes) => String.fromCodePoint(...codes));
const latin = pick('Alpha', 'beta gamma', 'Delta-9', 'e.g. this', "don't", 'x²', '“kappa”', '（mu）', 'A·B');
const escaped = pick(
  say('*', '\\*'),
  say('_', '\\_'),
  say('#', '\\#'),
  say('[', '\\['),
  say('`', '\\`'),
  say('~', '\\~'),
  say('\\', '\\\\'),
  say('<', '&lt;'),
  say('>', '&#62;'),
  say('&', '&amp;'),
  say('—', '&mdash;'),
  say('…', '&hellip;'),
  say('&nothing;'),
  say('a & b'),
  say('5 < 6'),
  say('|', '\\|'),
  say('snake_case_name'),
  say('{{ x }}'),
  say('$y$'),
);
const word = fc
  .oneof({ arbitrary: han, weight: 5 }, { arbitrary: latin, weight: 1 })
  .map((words) => say(words));
const plain = fc.oneof({ arbitrary: word, weight: 6 }, { arbitrary: escaped, weight: 1 });

const wrap = (inside: fc.Arbitrary<Worded>, before: string, after = before): fc.Arbitrary<Worded> =>
  inside.map(({ markdown, words }) => say(words, `${before}${markdown}${after}`));

/** Beside a mark such as “ CommonMark lets `*` and `~~` stay as they are; no word is lost by that. */
const hanWord = han.map((words) => say(words));
const marked: fc.Arbitrary<Worded> = fc.oneof(
  wrap(word, '**'),
  wrap(hanWord, '*'),
  wrap(hanWord, '~~'),
  wrap(hanWord, '***'),
  fc.tuple(han, han).map(([a, b]) => say(a + b, `**${a}*${b}***`)),
  han.map((words) => say(words, `\`${words}\``)),
  han.map((words) => say(`<b>${words}`, `\`<b>${words}\``)),
  wrap(plain, '<b>', '</b>'),
  wrap(plain, '<span class="x">', '</span>'),
  wrap(plain, '<u>', '</u>'),
  pick(say('', '<!-- a remark -->'), say('', '<br>'), say('', '<img src="x.png">'), say('', '<title>')),
  pick(say('', '<script>x</script>'), say('', '<style>.x { }</style>')),
);
const linked: fc.Arbitrary<Worded> = fc.oneof(
  wrap(plain, '[', '](#s1)'),
  wrap(plain, '[', '](https://a.example/b?c=d&e=f)'),
  wrap(plain, '[', '](mailto:someone@a.example)'),
  wrap(plain, '[', '](fact:own)'),
  wrap(plain, '[', '][source]'),
  fc.tuple(han, han).map(([a, b]) => say(`${a}（${b}）`, `[${a}](https://a.example "${b}")`)),
  pick(
    say('4000余起', '[4000余起](fact:disputes)'),
    say('https://a.example/b', '<https://a.example/b>'),
    say('https://a.example/c_d', ' https://a.example/c_d '),
    say('source', '[source]'),
    say('[missing][none]'),
    say('[甲]'),
  ),
);
const picture = fc.oneof(
  han.map((alt) => say(alt, `![${alt}](a.jpg)`)),
  fc.tuple(han, han).map(([alt, title]) => say(alt + title, `![${alt}](a.jpg "${title}")`)),
  han.map((alt) => say(alt, `![${alt}][picture]`)),
);
const inline = fc.oneof(
  { arbitrary: plain, weight: 5 },
  { arbitrary: marked, weight: 3 },
  { arbitrary: linked, weight: 2 },
  { arbitrary: picture, weight: 1 },
);

const join = (parts: readonly Worded[], between: string): Worded =>
  say(parts.map(({ words }) => words).join(''), parts.map(({ markdown }) => markdown).join(between));
/** Words and marks in turn: a line that begins with a mark may be no text, and two marks side by side be another one. */
const line = fc
  .tuple(word, fc.array(fc.tuple(inline, word), { maxLength: 2 }))
  .map(([first, rest]) => join([first, ...rest.flat()], ''));
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((all) => pick('\n', '  \n', '\\\n').map((end) => join(all, end)));

const indent = ({ markdown, words }: Worded, by: string): Worded =>
  say(words, markdown.replace(/\n(?=[^\n])/g, `\n${by}`));

const mark = (index: number, kind: string): string => (kind === '1.' ? `${index + 3}. ` : kind);
const list = (item: fc.Arbitrary<Worded>): fc.Arbitrary<Worded> =>
  fc
    .tuple(
      fc.array(item, { minLength: 1, maxLength: 6 }),
      pick('- ', '* ', '+ ', '1.', '1) ', '- [ ] ', '- [x] '),
      pick('\n', '\n\n'),
    )
    .map(([items, kind, between]) =>
      join(
        items.map((one, index) => {
          const begin = mark(index, kind);
          const { markdown, words } = indent(one, ' '.repeat(begin.indexOf(' ') + 1));
          return say(words, begin + markdown);
        }),
        between,
      ),
    );
/** The colon between a head and its text is left to the layout, which sets them apart. */
const head = fc
  .tuple(han, pick(' ', '：', ': '), line)
  .map(([a, between, b]) => say(`${a}${b.words}`, `**${a}**${between}${b.markdown}`));
const figureItem = fc.tuple(han, line).map(([a, b]) => say(`12${a}${b.words}`, `**12${a}** ${b.markdown}`));
const nested = (block: fc.Arbitrary<Worded>): fc.Arbitrary<Worded> =>
  list(fc.tuple(line, block).map(([own, below]) => join([own, below], '\n\n')));

const cells = (row: readonly Worded[]): Worded => {
  const { markdown, words } = join(row, ' | ');
  return say(words, `| ${markdown} |`);
};
const row = fc.array(line, { minLength: 1, maxLength: 4 });
const table = fc.tuple(fc.tuple(line, line), fc.array(row, { maxLength: 3 })).map(([top, rows]) => {
  const [first, ...rest] = [cells(top), ...rows.map(cells)];
  return join([first ?? say(''), say('', '| :-- | --: |'), ...rest], '\n');
});

const code = fc.tuple(han, pick('```', '~~~', '```` yaml')).map(([words, fence]) => {
  const text = `${words}: [x]\n---\n<b>&amp;*`;
  return say(text, `${fence}\n${text}\n${fence.replace(/\s.*/, '')}`);
});
const indented = han.map((words) => say(`${words}*`, `    ${words}*`));
const captioned = fc.tuple(picture, line).map(([image, caption]) => join([image, caption], ' '));
const pictures = fc.array(picture, { minLength: 1, maxLength: 3 }).map((all) => join(all, '\n'));
const raw = fc
  .tuple(han, han)
  .chain(([a, b]) =>
    pick(
      say(a + b, `<div class="x">\n${a}\n<p>${b}</p>\n</div>`),
      say(a + b, `<table><tr><th>${a}</th><td>${b}</td></tr></table>`),
      say(a + b, `<details><summary>${a}</summary>\n\n${b}\n\n</details>`),
      say(a, `<style>.x { color: red }</style>\n\n${a}`),
      say(b, `<!-- ${a} -->\n\n${b}`),
      say(a + b, `<center>${a}</center>\n${b}`),
    ),
  );
const unread = han.chain((words) =>
  pick(
    say(`[${words}]: ${words}`, `[${words}]: ${words}`),
    say(`type: ${words}\nfacts: [none`, `\`\`\`chart\ntype: ${words}\nfacts: [none\n\`\`\``),
  ),
);
const rule = pick(say('', '***'), say('', '* * *'), say('', '___'));
const heading = fc
  .tuple(line, pick('## ', '### ', '#### ', '##### ', '###### '))
  .map(([{ markdown, words }, level]) => say(words, level + markdown));
const setext = han.map((words) => say(words, `${words}\n===`));

const leaf = fc.oneof(lines, list(line), list(head), list(figureItem), table, code, captioned, pictures);
const quote = (inside: fc.Arbitrary<Worded>) =>
  inside.map(({ markdown, words }) => say(words, `> ${markdown.replaceAll('\n', '\n> ')}`));
const block: fc.Arbitrary<Worded> = fc.oneof(
  { arbitrary: leaf, weight: 6 },
  { arbitrary: nested(leaf), weight: 2 },
  { arbitrary: nested(nested(nested(leaf))), weight: 1 },
  { arbitrary: quote(leaf), weight: 1 },
  { arbitrary: quote(nested(quote(lines))), weight: 1 },
  { arbitrary: heading, weight: 3 },
  { arbitrary: fc.oneof(raw, rule, setext, indented, unread), weight: 2 },
);

/** What may follow a slide's content without being of it. */
const notes = pick('', '\n\nNote:\nwhat is said\n', '\n\n备注：\nsay - this\n');
const settings = pick('', 'track: blue\n', 'unit: unit\ndiagram: rings\n', 'diagram: triangle\nkicker: 行\n');

export const slide: fc.Arbitrary<Worded> = fc
  .record({
    layout: fc.option(pick(...layoutNames), { nil: '' }),
    settings,
    title: fc.tuple(fc.option(line, { nil: undefined }), pick('# ', '## ')),
    blocks: fc.array(block, { maxLength: 5 }),
    notes,
  })
  .filter(({ title, blocks }) => title[0] !== undefined || blocks.length > 0)
  .map(({ layout, settings: more, title: [words, level], blocks, notes: after }) => {
    const title = words === undefined ? [] : [say(words.words, level + words.markdown)];
    const body = join([...title, ...blocks], '\n\n');
    const first = layout === '' ? 'minutes: 1' : `layout: ${layout}`;
    const defined = '[source]: https://a.example/source\n[picture]: a.jpg\n';
    return say(body.words, `---\n${first}\n${more}---\n\n${body.markdown}\n\n${defined}${after}`);
  });

/** Two at least: the headings of a file that nothing parts begin slides of their own. */
export const wordedSlides: fc.Arbitrary<readonly Worded[]> = fc.array(slide, { minLength: 2, maxLength: 3 });
