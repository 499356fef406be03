/** The list of problems over the slide: where each is, what is wrong, how to mend it. */
import type { LiveProblem } from '../vite/live-update.ts';

/** Shows the problems of the lesson; those of the slide that is looked at come first. */
export function showProblems(document: Document, problems: readonly LiveProblem[], current: string): void {
  document.querySelector('.authoring-problems')?.remove();
  if (problems.length === 0) return;
  const ordered = [...problems].sort((a, b) => Number(b.slide === current) - Number(a.slide === current));
  const panel = document.createElement('aside');
  panel.className = 'authoring-problems';
  panel.setAttribute('role', 'status');
  const heading = document.createElement('p');
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const shown = document.querySelector('main') ? '画面是改错之前的样子' : '改好以后课件就会出现';
  heading.textContent = `${errors > 0 ? `有${errors}个错误，${shown}` : '没有错误'}${problems.length > errors ? `，${problems.length - errors}个警告` : ''}`;
  panel.append(heading, ...ordered.map((problem) => writeProblem(document, problem)));
  document.body.append(panel);
}

function writeProblem(
  document: Document,
  { at, severity, message, hint, fix, slide }: LiveProblem,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = severity;
  const place = `${at.file}:${at.line}:${at.column}`;
  for (const [name, text] of [
    ['place', place + (slide === '' ? '' : `（${slide}）`)],
    ['message', message],
    ['hint', hint],
    ['fix', describeFix(fix)],
  ] as const) {
    if (name === 'fix' && text === '') continue;
    const line = document.createElement('span');
    line.className = name;
    line.textContent = text;
    button.append(line);
  }
  button.title = '在编辑器里打开';
  const query = new URLSearchParams({ file: at.file, line: `${at.line}`, column: `${at.column}` });
  button.addEventListener('click', () => void fetch(`./open?${query}`, { method: 'POST' }));
  return button;
}

/** Says what the command would do by itself, and what it would leave to the author. */
function describeFix(fix: LiveProblem['fix']): string {
  if (fix === undefined) return '';
  return fix.safe ? `能自动改：${fix.says}` : `可以这样改：${fix.says}`;
}
