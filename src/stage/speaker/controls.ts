import { button, element } from '../element.ts';
import type { Action } from '../key-table.ts';
import type { StageState } from '../link/message.ts';

export interface Controls {
  readonly element: HTMLElement;
  readonly update: (state: StageState, total: number, isConnected: boolean) => void;
  readonly showDigits: (digits: string) => void;
  /** Tells the speaker something for a while. */
  readonly say: (words: string) => void;
}

export interface ControlOptions {
  readonly act: (action: Action) => void;
  readonly openAgenda: () => void;
  readonly openRehearsal: () => void;
  /** Goes to a slide by its number, from 1. */
  readonly jump: (number: number) => void;
}

const saidMs = 8000;

/** Makes the row of buttons at the foot of the speaker window. */
export function createControls({ act, openAgenda, openRehearsal, jump }: ControlOptions): Controls {
  const page = element('b', { class: 'page-number' });
  const black = button('黑屏 B', () => act('black'));
  const white = button('白屏 W', () => act('white'));
  const number = makeNumberField(jump);
  const status = createStatus();
  return {
    element: element(
      'footer',
      { class: 'controls' },
      button('上一步', () => act('previous'), { class: 'step' }),
      page,
      button('下一步', () => act('next'), { class: 'step' }),
      number,
      black,
      white,
      button('激光笔', () => act('laser'), { title: '在上面的画面里移动鼠标' }),
      button('总谱 M', () => act('map')),
      button('全部 O', () => act('overview')),
      button('查找 /', () => act('search')),
      button('议程', openAgenda),
      button('排练计时', openRehearsal),
      button('按键 ?', () => act('help')),
      status.element,
    ),
    update({ place, blank }, total, isConnected) {
      const step = place.steps > 0 ? `（${place.step}/${place.steps}步）` : '';
      page.textContent = `${place.index + 1} / ${total}${step}`;
      black.setAttribute('aria-pressed', String(blank === 'black'));
      white.setAttribute('aria-pressed', String(blank === 'white'));
      status.set(isConnected ? blankWords[blank] : '找不到放映窗口，请打开它', isConnected ? '' : 'late');
    },
    showDigits(digits) {
      number.value = digits;
    },
    say: status.say,
  };
}

const blankWords: Readonly<Record<StageState['blank'], string>> = {
  none: '',
  black: '大屏幕：黑屏',
  white: '大屏幕：白屏',
};

function makeNumberField(jump: (number: number) => void): HTMLInputElement {
  const field = element('input', {
    type: 'text',
    inputmode: 'numeric',
    'aria-label': '跳到第几页',
    placeholder: '页码',
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const wanted = Number(field.value);
    field.value = '';
    field.blur();
    if (Number.isInteger(wanted) && wanted > 0) jump(wanted);
  });
  return field;
}

/** A line with a lasting state, and words that stand in its place for a while. */
function createStatus() {
  const line = element('p', { class: 'status', role: 'status' });
  let said = '';
  let lasting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    line.textContent = said === '' ? lasting : said;
  };
  return {
    element: line,
    set(words: string, mood: string) {
      lasting = words;
      line.dataset.mood = mood;
      write();
    },
    say(words: string) {
      said = words;
      clearTimeout(timer);
      timer = setTimeout(() => {
        said = '';
        write();
      }, saidMs);
      write();
    },
  };
}
