/** Reads `deck.yaml`: what the lesson is, and its chapters in running order. */
import * as v from 'valibot';
import { figureStrictness, type Lesson } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { mapping, readYaml, words, type YamlResult } from './yaml.ts';

const id = v.pipe(words, v.regex(/^[a-z][a-z0-9-]*$/, '只用小写字母、数字和连字符，以字母开头。'));
const webAddress = v.pipe(
  words,
  v.regex(/^(https?:\/\/\S+)?$/, '写 http:// 或 https:// 开头的地址，或者留空。'),
);
const isoDay = v.pipe(words, v.regex(/^(\d{4}-\d\d-\d\d)?$/, '写成 2026-06-27 这样，或者留空。'));

const schema = mapping({
  title: v.optional(words, ''),
  subtitle: v.optional(words, ''),
  host: v.optional(words, ''),
  date: v.optional(words, ''),
  isoDate: v.optional(isoDay, ''),
  venue: v.optional(words, ''),
  language: v.optional(words, 'zh-CN'),
  minutes: v.optional(v.pipe(v.number(), v.minValue(0, '应为不小于零的分钟数。')), 0),
  url: v.optional(webAddress, ''),
  indexed: v.optional(v.boolean(), false),
  emblem: v.optional(words, ''),
  source: v.optional(
    mapping({
      title: v.optional(words, ''),
      publisher: v.optional(words, ''),
      authors: v.optional(v.array(words), []),
      date: v.optional(words, ''),
    }),
    {},
  ),
  words: v.optional(
    mapping({ movement: v.optional(words, '乐章'), mainLine: v.optional(words, '党建主线') }),
    {},
  ),
  tracks: v.optional(v.array(mapping({ id, name: words })), []),
  figures: v.optional(v.picklist(figureStrictness)),
  quoteReport: v.optional(v.boolean(), false),
  units: v.optional(v.array(mapping({ id, name: words, short: words })), []),
  chapters: v.optional(
    v.array(mapping({ id, title: words, file: words, movement: v.optional(v.boolean(), false) })),
    [],
  ),
});

/** A chapter as `deck.yaml` announces it, or as its file's name does, before the file was read. */
export interface ChapterEntry {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly movement: boolean;
}

export interface LessonFile {
  readonly lesson: Lesson | undefined;
  readonly chapters: readonly ChapterEntry[];
  readonly problems: readonly Problem[];
  readonly locate: YamlResult<unknown>['locate'];
}

/** Reads the text of `deck.yaml`. */
export function readLesson(file: string, text: string): LessonFile {
  const { value, problems, locate } = readYaml({ file, text, line: 1 }, schema);
  if (value === undefined) return { lesson: undefined, chapters: [], problems, locate };
  const { chapters, emblem: src, ...lesson } = value;
  const emblem = src === '' ? undefined : { kind: 'image' as const, src, alt: '', at: locate(['emblem']) };
  return {
    lesson: { ...lesson, figures: lesson.figures, emblem, minutesAt: locate(['minutes']) },
    chapters,
    problems: [...problems, ...findDuplicates(value, locate)],
    locate,
  };
}

function findDuplicates(value: v.InferOutput<typeof schema>, locate: LessonFile['locate']): Problem[] {
  return (['tracks', 'units', 'chapters'] as const).flatMap((list) => {
    const ids = value[list].map((entry) => entry.id);
    return ids.flatMap((id, index): Problem[] => {
      if (ids.indexOf(id) === index) return [];
      const at = locate([list, index, 'id']);
      return [
        { code: 'duplicate-id', severity: 'error', at, message: `“${id}”写了两次`, hint: '换一个名字。' },
      ];
    });
  });
}
