/** Reads a slide's settings: our own, and what those of other tools say that means something here. */
import * as v from 'valibot';
import { audiences, diagrams, fits, type Slide } from '../deck/deck.ts';
import type { Problem } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.mjs';
import { fixSpelling } from '../edit/fix-word.ts';
import { layoutNames } from '../layouts/index.ts';
import { createReport } from './context.ts';
import { type ForeignLayout, findForeignLayout, foreignKeys, headKeys, slideKeys } from './foreign-keys.ts';
import type { SlideText } from './split.ts';
import { mapping, readYaml, words, type YamlResult } from './yaml.ts';

/** Every key that a slide's front matter may have. */
const schema = mapping({
  /** Chosen by what the slide says where its author does not. */
  layout: v.optional(words, ''),
  id: v.optional(
    v.pipe(
      words,
      v.regex(/^[\p{L}][\p{L}\p{N}_-]*$/u, '以字母或汉字开头，只用字母、汉字、数字和连字符。'),
      v.check((id) => !id.startsWith('page-'), '“page-”开头的编号是网页自己用的，换一个。'),
    ),
  ),
  minutes: v.optional(
    v.pipe(v.number(), v.minValue(0, '应为不小于零的分钟数。'), v.maxValue(600, '一页不会讲这么久。')),
    0,
  ),
  audience: v.optional(v.picklist(audiences), 'public'),
  kicker: v.optional(words, ''),
  unit: v.optional(words, ''),
  track: v.optional(words, ''),
  diagram: v.optional(v.picklist(diagrams), 'none'),
  /** A slide with `no` never goes on by itself. */
  fit: v.optional(v.picklist(fits), 'yes'),
});

const listed = v.pipe(
  v.union([words, v.array(words)]),
  v.transform((given) => (typeof given === 'string' ? given : given.join('、'))),
);
const foreignSchema = v.object({
  title: v.fallback(v.optional(words, ''), ''),
  subtitle: v.fallback(v.optional(words, ''), ''),
  author: v.fallback(v.optional(listed, ''), ''),
  institute: v.fallback(v.optional(listed, ''), ''),
  date: v.fallback(v.optional(words, ''), ''),
  info: v.fallback(v.optional(words, ''), ''),
  image: v.fallback(v.optional(words, ''), ''),
});

/** What a deck of another tool says at its head. */
export type Head = v.InferOutput<typeof foreignSchema>;

export interface FrontMatter {
  readonly settings: v.InferOutput<typeof schema>;
  readonly head: Head;
  readonly foreign: ForeignLayout | undefined;
  readonly locate: YamlResult<unknown>['locate'];
}

/**
 * Reads front matter; what is wrong with it is a problem, and the rest counts.
 *
 * @param number - The slide's position in the running order: the first one's settings may speak of the lesson.
 */
export function readFrontMatter(
  { frontMatter, at }: SlideText,
  { file, number }: { readonly file: string; readonly number: number },
  problems: Problem[],
): FrontMatter {
  const head = v.parse(foreignSchema, {});
  const settings = v.parse(schema, {});
  if (frontMatter === undefined) return { settings, head, foreign: undefined, locate: (): Slide['at'] => at };
  const source = { file, text: frontMatter.text, line: frontMatter.line };
  const takenKeys = number === 1 ? new Map([...headKeys, ...slideKeys]) : slideKeys;
  const { value, problems: found, locate } = readYaml({ ...source, foreignKeys, takenKeys }, schema);
  problems.push(...found);
  const said = readYaml(source, foreignSchema).value ?? head;
  if (value === undefined) return { settings, head: said, foreign: undefined, locate };
  if (value.layout === '' || layoutNames.includes(value.layout))
    return { settings: value, head: said, foreign: undefined, locate };
  const foreign = findForeignLayout(value.layout);
  const report = createReport(problems);
  const message = foreign
    ? `“${value.layout}”是别的演示工具的版式，这里按内容排`
    : `没有“${value.layout}”这个版式`;
  const place = locate(['layout']);
  const fix = foreign ? undefined : fixSpelling(place, value.layout, layoutNames, true);
  report('unknown-layout', place, message, suggestHint(value.layout, layoutNames), 'error', fix);
  return { settings: { ...value, layout: '' }, head: said, foreign, locate };
}
