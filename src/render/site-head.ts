/** Writes what machines read of the online pages: titles, descriptions, cards for links, structured data. */
import type { Deck, Lesson } from '../deck/deck.ts';
import { Html, html, nothing } from '../deck/html.ts';

/** One page of the site, as it is announced to browsers, search engines and chats. */
export interface SitePage {
  /** The page's own name; '' for the deck itself. */
  readonly name: string;
  /** Its file, relative to the site's root; '' for the root itself. */
  readonly file: string;
}

/** The deck's own page. */
export const deckPage: SitePage = { name: '', file: '' };

/** Four blue lines, a red one and a note; in the page itself, so that it takes no request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path stroke="#1b3f7a" d="M2 7h28M2 12h28M2 17h28M2 22h28"/><path stroke="#b3191f" stroke-width="3" d="M2 27h28"/><ellipse cx="16" cy="17" rx="6" ry="4.5" fill="#1b3f7a"/></svg>',
)}`;

/** Name of the picture that chats show for a link, beside the pages. */
export const cardFile = 'og.png';

/**
 * Writes the head of a page. Addresses are absolute where deck.yaml says where the site is.
 *
 * @param card - File of the picture that chats show for a link, 1200 x 630, beside the pages; '' for none.
 */
export function renderSiteHead({ lesson }: Deck, page: SitePage = deckPage, card = ''): Html {
  const title = page.name === '' ? lesson.title : `${page.name}｜${lesson.title}`;
  const description = describeLesson(lesson);
  return html`<title>${title}</title>
<link rel="icon" href="${icon}">
<link rel="apple-touch-icon" href="icons/apple-touch-icon.png">
<meta name="description" content="${description}">
<meta name="robots" content="${lesson.indexed ? 'index, follow' : 'noindex, nofollow'}">
<meta property="og:type" content="article">
<meta property="og:locale" content="${lesson.language.replace('-', '_')}">
<meta property="og:site_name" content="${lesson.host}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${card === '' ? nothing : writeCard(lesson, card)}${lesson.url === '' ? nothing : html`<link rel="canonical" href="${locate(lesson, page.file)}"><meta property="og:url" content="${locate(lesson, page.file)}">`}
${page === deckPage ? writeStructuredData(lesson, card) : nothing}`;
}

/** Describes the lesson in one sentence. */
export function describeLesson({ subtitle, host, date, source }: Lesson): string {
  const credit = source.publisher === '' ? '' : `据${source.publisher}报道`;
  return [subtitle, host, date, credit].filter((part) => part !== '').join('，');
}

/** Makes a file's address absolute where the lesson has one, else relative to the site's root. */
export function locate({ url }: Lesson, file: string): string {
  if (url === '') return file === '' ? './' : file;
  return new URL(file, url.endsWith('/') ? url : `${url}/`).href;
}

function writeCard(lesson: Lesson, card: string): Html {
  return html`<meta property="og:image" content="${locate(lesson, card)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${lesson.title}">
<meta name="twitter:card" content="summary_large_image">
`;
}

function writeStructuredData(lesson: Lesson, card: string): Html {
  const { source } = lesson;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'PresentationDigitalDocument',
    name: lesson.title,
    headline: lesson.title,
    alternativeHeadline: lesson.subtitle,
    description: describeLesson(lesson),
    inLanguage: lesson.language,
    datePublished: lesson.isoDate,
    timeRequired: `PT${Math.round(lesson.minutes)}M`,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: lesson.host },
    ...(source.title === ''
      ? {}
      : {
          isBasedOn: {
            '@type': 'NewsArticle',
            headline: source.title,
            publisher: { '@type': 'Organization', name: source.publisher },
            author: source.authors.map((name) => ({ '@type': 'Person', name })),
          },
        }),
    ...(lesson.url === '' ? {} : { url: lesson.url }),
    ...(lesson.url === '' || card === '' ? {} : { image: locate(lesson, card) }),
  };
  // `<` could close the script element from inside of a string.
  return new Html(
    `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
  );
}
