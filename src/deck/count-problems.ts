/** Sums a report up: how much there is, whether the lesson can be built, what to mend first. */
import { writeCommand } from './command-line.mjs';
import { type Problem, sortByWeight, stopsBuild } from './problem.ts';

/** Counts the problems of each severity. */
export function countBySeverity(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/**
 * Writes the report's last line.
 *
 * @param lesson - What a command is given so that it takes this lesson.
 */
export function summarise(problems: readonly Problem[], lesson: readonly string[]): string {
  const { errors, warnings } = countBySeverity(problems);
  const first = sortByWeight(problems.filter(stopsBuild))[0]?.at;
  const fate = first === undefined ? '能生成。' : `不能生成：先改 ${first.file}:${first.line}。`;
  const mendable = problems.filter(({ fix }) => fix?.safe === true).length;
  const command = writeCommand('check', [...lesson, '--fix'].join(' '));
  const mend = mendable === 0 ? '' : `其中${mendable}处能自动改：${command}`;
  return `共${errors}个错误，${warnings}个警告。${fate}${mend}\n`;
}
