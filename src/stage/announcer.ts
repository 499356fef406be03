import { element } from './element.ts';

/** Tells screen readers of every new slide, politely: “第12页 共30页：标题”. */
export function createAnnouncer(root: HTMLElement): (number: number, total: number, title: string) => void {
  const region = element('div', { class: 'hidden-text announcer', role: 'status', 'aria-live': 'polite' });
  root.append(region);
  return (number, total, title) => {
    region.textContent = `第${number}页 共${total}页${title === '' ? '' : `：${title}`}`;
  };
}
