import { describe, expect, it } from 'vitest';
import type { Deck, Lesson } from '../../../src/deck/deck.ts';
import { deckPage, renderSiteHead } from '../../../src/render/site-head.ts';
import { renderListings } from '../../../src/render/site-listings.ts';

const lesson = {
  title: '课题 <一>',
  subtitle: '分享',
  host: '单位',
  date: '6月27日',
  isoDate: '2026-06-27',
  language: 'zh-CN',
  minutes: 19.1,
  url: '',
  indexed: true,
  source: { title: '', publisher: '', authors: [], date: '' },
} as unknown as Lesson;
const deckWith = (change: Partial<Lesson>): Deck => ({
  lesson: { ...lesson, ...change },
  chapters: [],
  slides: [],
  ledger: { facts: [], doubts: [], relations: [], separate: [], isPartial: false },
});
const list = (change: Partial<Lesson>) =>
  new Map(renderListings(deckWith(change)).map(({ file, text }) => [file, text]));

describe('listings', () => {
  it('map the site only where its address is known', () => {
    expect(list({}).has('sitemap.xml')).toBe(false);
    const mapped = list({ url: 'https://example.org/deck' });
    expect(mapped.get('sitemap.xml')).toContain('<loc>https://example.org/deck/ledger.html</loc>');
    expect(mapped.get('robots.txt')).toContain('Sitemap: https://example.org/deck/sitemap.xml');
  });

  it('keep an internal deck out of search', () => {
    const internal = list({ url: 'https://example.org/', indexed: false });
    expect(internal.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(internal.has('sitemap.xml')).toBe(false);
    expect(renderSiteHead(deckWith({ indexed: false })).text).toContain('content="noindex, nofollow"');
  });
});

describe('the head', () => {
  it('makes addresses absolute where the site is known', () => {
    const { text } = renderSiteHead(deckWith({ url: 'https://example.org/deck' }), deckPage, 'og.png');
    expect(text).toContain('<link rel="canonical" href="https://example.org/deck/">');
    expect(text).toContain('content="https://example.org/deck/og.png"');
    expect(renderSiteHead(deckWith({})).text).not.toMatch(/canonical|og:image/);
  });

  it('closes no element early, whatever the title is', () => {
    const { text } = renderSiteHead(deckWith({ title: '</script><script>alert(1)</script>' }));
    expect(text).not.toContain('<script>alert');
    expect(text.match(/<\/script>/g)?.length).toBe(1);
  });
});
