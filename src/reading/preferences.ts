/** Text size and night: what a reader sets, kept for the next visit. `first-paint.js` applies it before painting. */
import { announce } from './element.ts';

/** CSS px at a browser's usual setting; a larger setting there enlarges them all. */
const textSizes = ['18', '22', '26', '30'];

/** Wires the two buttons. */
export function startPreferences(
  document: Document,
  sizeButton: HTMLButtonElement | null,
  nightButton: HTMLButtonElement | null,
): void {
  const { dataset } = document.documentElement;
  sizeButton?.addEventListener('click', () => {
    const next = textSizes[(textSizes.indexOf(dataset.text ?? '') + 1) % textSizes.length] ?? '18';
    dataset.text = next;
    keep('deck-text', next);
    announce(document, next === '18' ? '字号：标准' : `字号：${next}`);
  });
  if (nightButton === null) return;
  const showTheme = () => {
    const night = dataset.theme === 'night';
    nightButton.textContent = night ? '日间' : '夜间';
    // The page says so itself, as a chat's browser would otherwise invert its colours on its own.
    const scheme = document.querySelector('meta[name="color-scheme"]');
    scheme?.setAttribute('content', night ? 'dark' : 'only light');
  };
  nightButton.addEventListener('click', () => {
    dataset.theme = dataset.theme === 'night' ? 'paper' : 'night';
    keep('deck-theme', dataset.theme);
    showTheme();
  });
  showTheme();
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds for this page then.
  }
}
