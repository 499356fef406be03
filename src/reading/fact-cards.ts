/** Fact cards: a tap on a figure shows what it counts, whose it is and where the report says it. */
import { makeElement } from './element.ts';

const ledgerFile = 'ledger.html';

/** Makes figures and doubtful words on the slides buttons; the ledger is fetched when the first card is asked for. */
export function startFactCards(document: Document): void {
  const { body } = document;
  const wanted = (document.querySelector<HTMLElement>('[data-cards]')?.dataset.cards ?? '').split(' ');
  for (const fact of Array.from(document.querySelectorAll<HTMLElement>('.slide [data-fact]')))
    if (wanted.includes(fact.dataset.fact ?? '')) makeButton(fact);
  let ledger: Promise<Document> | undefined;
  let card: HTMLElement | undefined;
  let opener: HTMLElement | undefined;
  const close = () => {
    card?.remove();
    card = undefined;
    opener?.removeAttribute('aria-expanded');
    opener?.focus();
  };
  const open = async (fact: HTMLElement) => {
    const id = fact.dataset.fact ?? '';
    ledger = ledger ?? fetchLedger();
    const row = await ledger.then((page) => page.getElementById(`fact-${id}`)).catch(() => null);
    if (row === null) {
      ledger = undefined;
      location.href = `${ledgerFile}#fact-${id}`;
      return;
    }
    card?.remove();
    opener?.removeAttribute('aria-expanded');
    opener = fact;
    fact.setAttribute('aria-expanded', 'true');
    card = drawCard(row, id, close);
    body.append(card);
    card.focus();
  };
  body.addEventListener('click', ({ target }) => {
    const fact = findFact(target);
    if (fact) void open(fact);
  });
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && card) close();
    const fact = event.key === 'Enter' || event.key === ' ' ? findFact(event.target) : undefined;
    if (fact === undefined) return;
    event.preventDefault();
    void open(fact);
  });
}

function makeButton(fact: HTMLElement): void {
  // A fact inside of a link is a part of that link.
  if (fact.closest('a')) return;
  fact.tabIndex = 0;
  fact.setAttribute('role', 'button');
}

function findFact(target: EventTarget | null): HTMLElement | undefined {
  return (
    (target instanceof Element && target.closest<HTMLElement>('[data-fact][role="button"]')) || undefined
  );
}

async function fetchLedger(): Promise<Document> {
  const response = await fetch(ledgerFile);
  if (!response.ok) throw new Error(`${ledgerFile}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function drawCard(row: HTMLElement, id: string, close: () => void): HTMLElement {
  const name = makeElement(
    'p',
    { class: 'name bold', id: 'page-card-name' },
    row.querySelector('th')?.textContent ?? '',
  );
  const list = makeElement('dl');
  for (const cell of Array.from(row.querySelectorAll('td'))) {
    if (cell.textContent === '') continue;
    const value = makeElement('dd');
    value.append(...Array.from(cell.childNodes, (node) => document.importNode(node, true)));
    list.append(makeElement('dt', {}, cell.dataset.label ?? ''), value);
  }
  const button = makeElement('button', { type: 'button' }, '关闭');
  button.addEventListener('click', close);
  const link = makeElement('a', { href: `${ledgerFile}#fact-${id}` }, '在台账里看');
  return makeElement(
    'div',
    { class: 'fact-card', role: 'dialog', 'aria-labelledby': 'page-card-name', tabindex: '-1' },
    name,
    list,
    makeElement('p', { class: 'actions' }, button, link),
  );
}
