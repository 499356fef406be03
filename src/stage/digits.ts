/** Gathers a slide's number, typed digit by digit and closed by Enter. */

export interface DigitOptions {
  /** Called with the number, from 1, once Enter came. */
  readonly jump: (number: number) => void;
  /** Shows the digits typed so far; '' hides them. */
  readonly showDigits: (digits: string) => void;
}

export interface Digits {
  /** Takes a key by its name; true when it was one of a number's. */
  readonly take: (keyName: string) => boolean;
}

/** Digits that nobody closes are forgotten after this time. */
const digitsMs = 3000;

/** Starts with no digit typed. Any other key than Enter forgets what was typed. */
export function collectDigits({ jump, showDigits }: DigitOptions): Digits {
  let typed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (value: string) => {
    typed = value;
    showDigits(value);
    clearTimeout(timer);
    if (value !== '') timer = setTimeout(() => set(''), digitsMs);
  };
  return {
    take(name) {
      if (/^\d$/.test(name)) {
        set((typed + name).slice(-3));
        return true;
      }
      if (typed === '') return false;
      const number = Number(typed);
      set(name === 'Backspace' ? typed.slice(0, -1) : '');
      if (name === 'Enter') jump(number);
      return name === 'Enter' || name === 'Backspace' || name === 'Escape';
    },
  };
}

/** Finds where the first part of the slide with a number stands; where none has it, beyond them all. */
export function indexOfNumber(slides: readonly { readonly number: number }[], number: number): number {
  const index = slides.findIndex((slide) => slide.number === number);
  return index === -1 && number > 0 ? slides.length : index;
}
