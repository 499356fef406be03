/** Reads decks that were written for other tools: what they say and this one does not know becomes a warning. */
import * as v from 'valibot';
import type { Problem, ProblemCode } from '../deck/problem.ts';
import type { SourceFolder } from './folder.ts';
import { splitSlides } from './split.ts';
import { readYaml, words } from './yaml.ts';

/** Keys of front matter in Slidev, Marp and reveal-md that say nothing here. */
export const foreignKeys: ReadonlySet<string> = new Set(
  (
    'theme themeConfig addons background class highlighter lineNumbers info drawings transition mdc fonts colorSchema ' +
    'routerMode aspectRatio canvasWidth download exportFilename export presenter browserExporter monaco remoteAssets ' +
    'selectable record css favicon title titleTemplate author keywords description htmlAttrs seoMeta defaults hide ' +
    'disabled level routeAlias src zoom clicks clicksStart preload hideInToc image dragPos duration timer contextMenu ' +
    'wakeLock twoslash lang plantUmlServer marp paginate header footer size math style headingDivider color ' +
    'backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize url highlightTheme separator ' +
    'verticalSeparator revealOptions scripts preprocessor template'
  ).split(' '),
);

/** Mistakes that still stop a lenient build: without mending them something would be lost or wrong. */
const grave: readonly ProblemCode[] = [
  'yaml-syntax',
  'missing-key',
  'duplicate-id',
  'unreadable-file',
  'unclosed-front-matter',
  'deep-nesting',
  'missing-file',
  'missing-image',
  'unreadable-image',
];

/** Turns into warnings what another tool's deck cannot be blamed for. */
export function softenProblems(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    grave.includes(problem.code) ? problem : { ...problem, severity: 'warning' },
  );
}

const headSchema = v.looseObject({ title: v.optional(words, '') });

/** Makes a `deck.yaml` for a folder without one: its Markdown files in the order of their names. */
export function writeLessonFor({ texts, path }: SourceFolder): string {
  const files = [...texts.keys()].filter((name) => name.endsWith('.md')).sort();
  const [first = ''] = files;
  const head = splitSlides(path(first), texts.get(first) ?? '').slides[0]?.frontMatter;
  const title = head ? readYaml({ file: path(first), ...head }, headSchema).value?.title : '';
  const chapters = files.map((file, index) => ({
    id: `c${index + 1}`,
    title: file.replace(/\.md$/, ''),
    file,
  }));
  return JSON.stringify({ title: title || first.replace(/\.md$/, ''), minutes: 0, chapters });
}
