/** What the presenter is told when a room or a browser does not give what was asked for. */
import { button, element } from '../element.ts';
import { makeHeading } from '../panels/heading.ts';
import type { Panels } from '../panels/panels.ts';
import { speakerAddress } from './speaker-window.ts';

function open(
  panels: Panels,
  title: string,
  lines: readonly string[],
  ...actions: readonly HTMLElement[]
): void {
  panels.open({
    name: 'hint',
    label: title,
    children: [
      makeHeading(title, panels.close),
      ...lines.map((line) => element('p', {}, line)),
      ...(actions.length > 0 ? [element('p', { class: 'actions' }, ...actions)] : []),
    ],
    ...(actions[0] ? { focus: actions[0] } : {}),
  });
}

/** Says that this file has no notes to show. */
export function tellNoNotes(panels: Panels): void {
  open(panels, '这一份里没有讲稿', [
    '网上公开的课件不带讲稿，所以没有演讲者窗口。',
    '讲课请用本机的 deck.html：双击打开，再按 S。',
  ]);
}

/** Says how to let the window through, and offers a link that no blocker stops. */
export function tellBlocked(panels: Panels): void {
  const link = element(
    'a',
    { href: speakerAddress(location.href), target: '_blank', class: 'button' },
    '在新标签页打开演讲者窗口',
  );
  link.addEventListener('click', panels.close);
  open(
    panels,
    '浏览器拦住了演讲者窗口',
    [
      '点地址栏右边的“已拦截弹出式窗口”，选“始终允许”，再按一次 S。',
      '也可以点下面这一行：在新标签页里打开，把那个标签页拖成单独的窗口。',
    ],
    link,
  );
}

/** Warns before notes come onto the only screen, which the room may see. */
export function warnOneScreen(panels: Panels, goOn: () => void): void {
  const still = button('仍然打开', () => {
    panels.close();
    goOn();
  });
  open(
    panels,
    '只有一块屏幕，或者两块屏幕设成了“复制”',
    ['现在打开，大家也会看到讲稿。', '按 Win+P 选“扩展”，再按 S；没有第二块屏幕时，请用纸质讲稿。'],
    still,
  );
}

/** Says what to drag where when the browser can't place windows by itself. */
export function tellToDrag(panels: Panels): void {
  open(panels, '请把放映窗口拖到大屏幕', [
    '演讲者窗口已经打开，留在自己的屏幕上。',
    '把放映窗口拖到投影或大屏幕，点它一下，再按 F5 进入全屏。',
  ]);
}

/** Says that only one screen is there to swap. */
export function tellNoSwap(panels: Panels): void {
  open(panels, '换不了屏幕', [
    '浏览器没有找到第二块屏幕，或者没有允许管理窗口。',
    '可以自己动手，把两个窗口拖着对调，再在放映窗口按 F5。',
  ]);
}
