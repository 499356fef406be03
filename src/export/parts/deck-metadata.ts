import type { Deck } from '../../deck/deck.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';

/** Says what a document of the deck is: `kind` is what tells it from the others, as 讲义. */
export function describeDocument({ lesson, chapters }: Deck, kind: string): PdfMetadata {
  const movements = chapters.filter(({ movement }) => movement > 0).map(({ title }) => title);
  return {
    title: kind === '' ? lesson.title : `${lesson.title}（${kind}）`,
    author: lesson.host,
    subject: lesson.subtitle,
    keywords: [...movements, ...lesson.tracks.map(({ name }) => name)],
    language: lesson.language,
    isoDate: lesson.isoDate,
  };
}
