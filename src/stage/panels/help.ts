import { button, element } from '../element.ts';
import { type Action, keyLabels, keyTable } from '../key-table.ts';
import type { SettingsStore } from '../settings.ts';
import { makeHeading } from './heading.ts';
import type { Panels } from './panels.ts';

/** Opens the card of all keys, with the settings below it; `saysHere` is what some keys mean in this window. */
export function openHelp(
  panels: Panels,
  settings: SettingsStore,
  saysHere: Partial<Record<Action, string>> = {},
): void {
  const rows = keyTable.map(({ action, keys, says }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ...keys.map(drawKey)),
      element('td', {}, saysHere[action] ?? says),
    ),
  );
  const jump = element(
    'tr',
    {},
    element('th', { scope: 'row' }, drawKey('数字'), drawKey('Enter')),
    element('td', {}, '跳到那一页，如按 1、2、回车，到第12页'),
  );
  const half = Math.ceil((rows.length + 1) / 2);
  const all = [...rows, jump];
  const tables = [all.slice(0, half), all.slice(half)].map((part) =>
    element('table', {}, element('tbody', {}, ...part)),
  );
  panels.open({
    name: 'help',
    label: '按键一览',
    children: [
      makeHeading('按键一览', panels.close),
      element('div', { class: 'columns' }, ...tables),
      element(
        'footer',
        { class: 'switches' },
        makeSwitch('动效', settings, 'motion'),
        makeSwitch('防连按（翻页笔一按跳两页时打开）', settings, 'guard'),
      ),
    ],
    onKey: (name) => (name === '?' || name === 'F1') && panels.close(),
  });
}

function drawKey(name: string): HTMLElement {
  return element('kbd', {}, keyLabels[name] ?? name);
}

function makeSwitch(label: string, settings: SettingsStore, name: 'motion' | 'guard'): HTMLElement {
  const say = () => `${label}：${settings.read()[name] ? '开' : '关'}`;
  const made = button(
    say(),
    () => {
      settings.change({ [name]: !settings.read()[name] });
      made.textContent = say();
      made.setAttribute('aria-pressed', String(settings.read()[name]));
    },
    { 'aria-pressed': String(settings.read()[name]) },
  );
  return made;
}
