import type { Guide } from '../../deck/guide.ts';
import { button, element } from '../element.ts';
import { makeHeading } from '../panels/heading.ts';
import type { Panels } from '../panels/panels.ts';
import { formatSpan } from './pace.ts';
import type { TalkClock } from './talk-clock.ts';

/** Opens the times of a rehearsal: every slide's, with what ran over, to be saved as a file. */
export function openRehearsal(panels: Panels, guide: Guide, clock: TalkClock): void {
  const spent = clock.spent();
  const rows = guide.slides.map(({ id, title, seconds }, index) => {
    const ms = spent[id] ?? 0;
    const over = ms - seconds * 1000;
    const cells = [String(index + 1), title, formatSpan(seconds * 1000), ms === 0 ? '未讲' : formatSpan(ms)];
    const line = element('tr', {}, ...cells.map((text) => element('td', {}, text)));
    line.append(element('td', {}, ms > 0 && over >= 1000 ? `超 ${formatSpan(over)}` : ''));
    line.dataset.mood = ms > 0 && over >= 1000 ? 'late' : '';
    return line;
  });
  const heads = ['页', '标题', '计划', '实际', ''].map((text) => element('th', { scope: 'col' }, text));
  const restart = button('从头排练', () => {
    clock.restart();
    panels.close();
  });
  const save = button('保存计时', () => saveFile('排练计时.json', writeTimings(guide, spent)));
  panels.open({
    name: 'rehearsal',
    label: '排练计时',
    children: [
      makeHeading('排练计时', panels.close, restart, save),
      element(
        'p',
        { class: 'hint' },
        '从头讲一遍，每一页的用时都会记下来。保存后运行 lesson timings 排练计时.json（在项目里是 npm run timings -- 排练计时.json），就能写回每一页的计划分钟。',
      ),
      element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows)),
    ],
    focus: save,
  });
}

/** Writes the file that `npm run timings` reads: seconds by slide, those that were on stage alone. */
export function writeTimings({ title, slides }: Guide, spentMs: Readonly<Record<string, number>>): string {
  const seconds = slides.flatMap(({ id }): [string, number][] => {
    const ms = spentMs[id] ?? 0;
    return ms >= 500 ? [[id, Math.round(ms / 1000)]] : [];
  });
  return `${JSON.stringify({ kind: 'deck-timings', title, seconds: Object.fromEntries(seconds) }, null, 2)}\n`;
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
