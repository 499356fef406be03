/** Every key of the stage, once: the handler reads it, and so does the card that `?` shows. */

export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'start'
  | 'start-here'
  | 'leave'
  | 'black'
  | 'white'
  | 'speaker'
  | 'swap'
  | 'map'
  | 'overview'
  | 'search'
  | 'pen'
  | 'laser'
  | 'erase'
  | 'zoom-in'
  | 'zoom-out'
  | 'theme'
  | 'help';

export interface KeyRow {
  readonly action: Action;
  /** Names as {@link nameKey} gives them. */
  readonly keys: readonly string[];
  readonly says: string;
}

/** Follows PowerPoint and WPS, and what clickers send: PageUp, PageDown, F5, Esc, full stop. */
export const keyTable: readonly KeyRow[] = [
  {
    action: 'next',
    keys: ['PageDown', 'ArrowRight', 'ArrowDown', 'Space', 'Enter', 'N'],
    says: '下一步（滚轮向下也行）',
  },
  {
    action: 'previous',
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'Shift+Space', 'P'],
    says: '上一步（滚轮向上也行）',
  },
  { action: 'first', keys: ['Home'], says: '第一页' },
  { action: 'last', keys: ['End'], says: '最后一页' },
  { action: 'start', keys: ['F5'], says: '从头放映，进入全屏' },
  { action: 'start-here', keys: ['Shift+F5'], says: '从本页放映，进入全屏' },
  { action: 'leave', keys: ['Escape'], says: '退出：先收起打开的东西，再退出全屏' },
  { action: 'black', keys: ['B', '.'], says: '黑屏，再按恢复' },
  { action: 'white', keys: ['W', ','], says: '白屏，再按恢复' },
  { action: 'speaker', keys: ['S', 'Alt+F5'], says: '演讲者窗口' },
  { action: 'swap', keys: ['X'], says: '两块屏幕互换' },
  { action: 'map', keys: ['M'], says: '总谱导航' },
  { action: 'overview', keys: ['O'], says: '全部页面' },
  { action: 'search', keys: ['/', 'Ctrl+F'], says: '查找' },
  { action: 'pen', keys: ['Ctrl+P'], says: '画笔' },
  { action: 'laser', keys: ['Ctrl+L'], says: '激光笔' },
  { action: 'erase', keys: ['E'], says: '擦掉本页笔迹' },
  { action: 'zoom-in', keys: ['+', '='], says: '放大指针所在处' },
  { action: 'zoom-out', keys: ['-'], says: '缩小' },
  { action: 'theme', keys: ['T'], says: '浅色、深色切换' },
  { action: 'help', keys: ['?', 'F1'], says: '按键一览' },
];

/** How a key is printed on Chinese keyboards' caps and spoken of. */
export const keyLabels: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: '空格',
  'Shift+Space': 'Shift+空格',
  Enter: '回车',
  Backspace: '退格',
  Escape: 'Esc',
};

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Names a key with its modifiers, such as `Shift+F5`, `Ctrl+L`, `B`, `.`.
 * An input method's full-width marks and unfinished letters count as the key that was pressed.
 */
export function nameKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const printed = key.length === 1 && key !== ' ';
  const plain = printed && key > '~' ? (fullWidth[key] ?? nameCode(code)) : key;
  const name = plain === ' ' ? 'Space' : plain === 'Process' || plain === '' ? nameCode(code) : plain;
  const marks = [
    ctrlKey || metaKey ? 'Ctrl+' : '',
    altKey ? 'Alt+' : '',
    // Shift is part of a printed character already.
    shiftKey && name.length > 1 ? 'Shift+' : '',
  ];
  return marks.join('') + (name.length === 1 ? name.toUpperCase() : name);
}

const fullWidth: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': '/',
  '？': '?',
  '＋': '+',
  '＝': '=',
  '－': '-',
};

const codeNames: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Equal: '=',
  Minus: '-',
  NumpadEnter: 'Enter',
};

function nameCode(code: string): string {
  return codeNames[code] ?? code.replace(/^(Key|Digit|Numpad)(?=.$)/, '');
}

/** Finds what a key does; undefined for a key that is not ours. */
export function findAction(keyName: string): Action | undefined {
  return keyTable.find((row) => row.keys.includes(keyName))?.action;
}
