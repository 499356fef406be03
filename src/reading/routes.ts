/** Follows one unit or one track through the lesson: only its slides are shown, until the reader wants all again. */
import { makeElement } from './element.ts';

interface Route {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  /** Ids of its slides in order. */
  readonly slides: readonly string[];
}

/** Reads the routes from the contents, links the score's tables to them, and opens the one in the address. */
export function startRoutes(document: Document, sections: readonly HTMLElement[]): void {
  const routes = Array.from(document.querySelectorAll<HTMLElement>('[data-route]'), readRoute);
  const banner = makeElement('p', { class: 'route-banner', role: 'status' });
  document.querySelector('.reading-bar')?.append(banner);
  linkTables(document, routes);
  const open = () => {
    const query = new URLSearchParams(location.search);
    const route = routes.find(({ kind, key }) => query.get(kind) === key);
    for (const section of sections)
      section.hidden = route !== undefined && !route.slides.includes(section.id);
    showBanner(banner, route);
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!(link instanceof HTMLAnchorElement) || !leadsHere(link) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    open();
    const target = document.getElementById(link.hash.slice(1));
    if (target) target.scrollIntoView();
    dispatchEvent(new Event('hashchange'));
  });
  addEventListener('popstate', open);
  // A link to a slide that the route leaves out ends the route.
  addEventListener('hashchange', () => {
    const target = sections.find(({ id }) => id === location.hash.slice(1));
    if (target?.hidden !== true) return;
    history.replaceState(null, '', `?view=reading#${target.id}`);
    open();
    target.scrollIntoView();
  });
  open();
}

function readRoute(item: HTMLElement): Route {
  const { route = '', key = '' } = item.dataset;
  const slides = Array.from(
    item.querySelectorAll('.pages a'),
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );
  return { kind: route, key, name: item.querySelector('a')?.textContent ?? '', slides };
}

/** Other links with a query leave this view. */
function leadsHere(link: HTMLAnchorElement): boolean {
  return new URLSearchParams(link.search).get('view') === 'reading' && link.pathname === location.pathname;
}

function addressOf({ kind, key, slides }: Route): string {
  return `?view=reading&${kind}=${key}#${slides[0] ?? ''}`;
}

/** A unit's name at the head of its row, and a track's at the head of its column, lead to their slides. */
function linkTables(document: Document, routes: readonly Route[]): void {
  for (const head of Array.from(document.querySelectorAll('.score-table th'))) {
    const route = routes.find(({ name }) => name === head.textContent);
    if (route === undefined) continue;
    head.textContent = '';
    head.append(makeElement('a', { href: addressOf(route) }, route.name));
  }
}

function showBanner(banner: HTMLElement, route: Route | undefined): void {
  banner.textContent = '';
  if (route === undefined) return;
  const all = makeElement('a', { href: `?view=reading#${route.slides[0] ?? ''}` }, '看全部');
  banner.append(`只看“${route.name}”，${route.slides.length}页 `, all);
}
