/** Reads a `chart` block: YAML that names facts, never raw figures. */
import * as v from 'valibot';
import { type Chart, chartTypes } from '../deck/content.ts';
import type { Report } from './context.ts';
import { mapping, readYaml, words, type YamlSource } from './yaml.ts';

const schema = mapping({
  type: v.picklist(chartTypes),
  facts: v.pipe(v.array(words), v.minLength(1, '至少写一个事实的编号。')),
  title: v.optional(words),
});

/** Reads the block's text; undefined when it is no chart, with its problems reported. */
export function readChart(source: YamlSource, report: Report): Pick<Chart, 'spec' | 'factsAt'> | undefined {
  const { value, problems, locate } = readYaml(source, schema);
  for (const { code, at, message, hint } of problems) report(code, at, message, hint);
  if (value === undefined) return undefined;
  const { title, ...spec } = value;
  const factsAt = spec.facts.map((_, index) => locate(['facts', index]));
  return { spec: title === undefined ? spec : { ...spec, title }, factsAt };
}
