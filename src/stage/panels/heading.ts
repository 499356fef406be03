import { button, element } from '../element.ts';

/** Makes a panel's head: its title, what else belongs there, and the button that closes it. */
export function makeHeading(title: string, close: () => void, ...between: readonly Node[]): HTMLElement {
  return element(
    'header',
    { class: 'panel-head' },
    element('h3', {}, title),
    ...between,
    button('关闭（Esc）', close, { class: 'close' }),
  );
}
