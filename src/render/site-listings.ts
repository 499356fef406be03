/** Writes the small files that search engines and phones ask a site for. */
import type { Deck } from '../deck/deck.ts';
import { escapeHtml } from '../deck/html.ts';
import { deckPage, describeLesson, locate } from './site-head.ts';
import { ledgerPage } from './site-ledger-page.ts';

/** A file beside the pages. */
export interface Listing {
  readonly file: string;
  readonly text: string;
}

/** Writes robots.txt, the install manifest and, where the site's address is known, sitemap.xml. */
export function renderListings(deck: Deck): Listing[] {
  const { lesson } = deck;
  const mapped = lesson.indexed && lesson.url !== '';
  const robots = ['User-agent: *', lesson.indexed ? 'Allow: /' : 'Disallow: /'];
  if (mapped) robots.push(`Sitemap: ${locate(lesson, 'sitemap.xml')}`);
  return [
    { file: 'robots.txt', text: `${robots.join('\n')}\n` },
    { file: 'manifest.webmanifest', text: writeManifest(deck) },
    ...(mapped ? [{ file: 'sitemap.xml', text: writeSitemap(deck) }] : []),
  ];
}

function writeSitemap({ lesson }: Deck): string {
  const pages = [deckPage, ledgerPage].map(
    ({ file }) =>
      `<url><loc>${escapeHtml(locate(lesson, file))}</loc>${lesson.isoDate === '' ? '' : `<lastmod>${lesson.isoDate}</lastmod>`}</url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('')}</urlset>\n`;
}

function writeManifest({ lesson }: Deck): string {
  const manifest = {
    name: lesson.title,
    short_name: lesson.title.slice(0, 7),
    description: describeLesson(lesson),
    lang: lesson.language,
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
