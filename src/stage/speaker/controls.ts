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

const saidMs = 8000;

/** Makes the row of buttons at the foot of the speaker window. */
export function createControls(
  act: (action: Action) => void,
  { agenda, rehearsal }: { readonly agenda: () => void; readonly rehearsal: () => void },
  jump: (number: number) => void,
): Controls {
  const page = element('b', { class: 'page' });
  const status = element('p', { class: 'status', role: 'status' });
  const toggles = {
    black: button('黑屏 B', () => act('black')),
    white: button('白屏 W', () => act('white')),
  };
  const laser = button('激光笔', () => act('laser'), { title: '在上面的画面里移动鼠标' });
  const number = element('input', {
    type: 'text',
    inputmode: 'numeric',
    'aria-label': '跳到第几页',
    placeholder: '页码',
    size: '3',
  });
  number.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const wanted = Number(number.value);
    number.value = '';
    number.blur();
    if (Number.isInteger(wanted) && wanted > 0) jump(wanted);
  });
  let said = '';
  let lasting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    status.textContent = said === '' ? lasting : said;
  };
  return {
    element: element(
      'footer',
      { class: 'controls' },
      button('上一步', () => act('previous'), { class: 'step' }),
      page,
      button('下一步', () => act('next'), { class: 'step' }),
      number,
      toggles.black,
      toggles.white,
      laser,
      button('总谱 M', () => act('map')),
      button('全部 O', () => act('overview')),
      button('查找 /', () => act('search')),
      button('议程', agenda),
      button('排练计时', rehearsal),
      button('按键 ?', () => act('help')),
      status,
    ),
    update({ place, blank }, total, isConnected) {
      const step = place.steps > 0 ? `（${place.step}/${place.steps}步）` : '';
      page.textContent = `${place.index + 1} / ${total}${step}`;
      toggles.black.setAttribute('aria-pressed', String(blank === 'black'));
      toggles.white.setAttribute('aria-pressed', String(blank === 'white'));
      lasting = isConnected
        ? { none: '', black: '大屏幕：黑屏', white: '大屏幕：白屏' }[blank]
        : '找不到放映窗口，请打开它';
      status.dataset.mood = isConnected ? '' : 'late';
      write();
    },
    showDigits(digits) {
      number.value = digits;
    },
    say(words) {
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
