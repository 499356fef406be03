import { button, element } from './element.ts';
import type { Action } from './key-table.ts';

const buttons: readonly (readonly [Action, string])[] = [
  ['previous', '上一步'],
  ['next', '下一步'],
  ['start-here', '放映 F5'],
  ['speaker', '演讲者窗口 S'],
  ['map', '总谱 M'],
  ['overview', '全部 O'],
  ['search', '查找 /'],
  ['pen', '画笔'],
  ['laser', '激光笔'],
  ['theme', '换色 T'],
  ['help', '按键 ?'],
];

const shownMs = 3000;

/** Makes the bar of buttons at the stage's foot: it comes when the mouse moves, and goes. `without` has no button. */
export function createToolbar(
  root: HTMLElement,
  act: (action: Action) => void,
  without: readonly Action[] = [],
): void {
  const bar = element(
    'nav',
    { class: 'toolbar', 'aria-label': '放映工具' },
    ...buttons
      .filter(([action]) => !without.includes(action))
      .map(([action, label]) => button(label, () => act(action), { 'data-action': action })),
  );
  root.append(bar);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    bar.classList.add('shown');
    clearTimeout(timer);
    timer = setTimeout(() => bar.classList.remove('shown'), shownMs);
  };
  root.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType === 'mouse') show();
  });
  show();
}
