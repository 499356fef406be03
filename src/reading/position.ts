/** Where the reader is: the address and the window's title follow the scroll, so that a link leads back here. */

/** A slide counts as current once its top has passed this line, just below the bar. */
const linePx = 96;

/** Follows the scroll, and opens links of the stage (`#/id`, `#/12`) at their slide. */
export function startPosition(document: Document, sections: readonly HTMLElement[]): void {
  const { title } = document;
  openStageLink(sections);
  const show = (section: HTMLElement) => {
    document.title = section === sections[0] ? title : `${nameOf(section)}｜${title}`;
    updateSteps(document, sections.filter(isShown), section);
  };
  let asked = findTarget(sections);
  let current = asked ?? sections[0];
  if (current) show(current);
  if (asked) holdPlace(document, asked);
  let following = false;
  const follow = () => {
    following = false;
    const next = findCurrent(sections.filter(isShown), asked);
    if (next === undefined || next === current) return;
    asked = undefined;
    current = next;
    show(next);
    writeAddress(next === sections[0] ? '' : `#${next.id}`);
  };
  addEventListener('scroll', () => {
    if (!following) requestAnimationFrame(follow);
    following = true;
  });
  addEventListener('hashchange', () => {
    openStageLink(sections);
    asked = findTarget(sections);
    if (asked === undefined) return;
    current = asked;
    show(asked);
  });
}

/** Names a slide as the contents do. */
export function nameOf(section: HTMLElement): string {
  return section.querySelector('.title')?.textContent ?? section.getAttribute('aria-label') ?? '';
}

/** A slide may be left out while the reader follows one unit or track. */
export function isShown(section: HTMLElement): boolean {
  return !section.hidden;
}

function findTarget(sections: readonly HTMLElement[]): HTMLElement | undefined {
  const id = readHash();
  return sections.find((section) => section.id === id);
}

/** At the page's end the line may never reach the last slides: there it is the one asked for, else the last. */
function findCurrent(
  sections: readonly HTMLElement[],
  asked: HTMLElement | undefined,
): HTMLElement | undefined {
  const { scrollHeight } = document.documentElement;
  if (innerHeight + scrollY >= scrollHeight - 2) return asked ?? sections[sections.length - 1];
  return sections.filter((section) => section.getBoundingClientRect().top <= linePx).pop() ?? sections[0];
}

function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function openStageLink(sections: readonly HTMLElement[]): void {
  const [, name] = /^\/([^/]+)/.exec(readHash()) ?? [];
  if (name === undefined) return;
  const section = sections.find(({ id }) => id === name) ?? sections[Number(name) - 1];
  if (section) location.replace(`#${section.id}`);
}

/** Fonts and charts that arrive late must not move the slide away that a link has opened. */
function holdPlace(document: Document, target: HTMLElement): void {
  let moved = false;
  const release = () => {
    moved = true;
  };
  for (const name of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(name, release, { once: true, passive: true });
  void document.fonts.ready.then(() => {
    if (!moved) target.scrollIntoView();
  });
}

function writeAddress(hash: string): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // Safari allows a hundred changes in half a minute; the next slide writes it again.
  }
}

function updateSteps(document: Document, shown: readonly HTMLElement[], current: HTMLElement): void {
  const at = shown.indexOf(current);
  const where = document.querySelector('[data-where]');
  if (where) where.textContent = /\d+/.exec(current.getAttribute('aria-label') ?? '')?.[0] ?? '';
  pointStep(document, 'previous', shown[at - 1], current);
  pointStep(document, 'next', shown[at + 1], current);
  for (const link of Array.from(document.querySelectorAll('.chapters a'))) {
    if (link.getAttribute('href') === `#${current.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const stage = document.querySelector('[data-step="stage"]');
  stage?.setAttribute('href', `?view=stage#${current.id}`);
}

/** Before the first slide and after the last one a step stays where it is. */
function pointStep(
  document: Document,
  step: string,
  target: HTMLElement | undefined,
  current: HTMLElement,
): void {
  const link = document.querySelector(`[data-step="${step}"]`);
  link?.setAttribute('href', `#${(target ?? current).id}`);
  if (target) link?.removeAttribute('aria-disabled');
  else link?.setAttribute('aria-disabled', 'true');
}
