/** Fills in what `deck.yaml` does not say of a lesson, from its first slide: its settings, then its words. */
import type { Block } from '../deck/content.ts';
import type { Lesson } from '../deck/deck.ts';
import { plainText, plainTextOf } from '../deck/plain-text.ts';
import type { ReadSlide } from './slide.ts';

const host = /^(?:主办|主讲|讲课|讲课人|主讲人|汇报|汇报人|单位|部门|支部)[：:]\s*(.+)$/u;
const date =
  /(?:\d{4}\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{4}\s?年|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/u;

/**
 * Completes a lesson: what its author wrote stays.
 *
 * @param name - What it is called when nothing else names it.
 */
export function completeLesson(lesson: Lesson, read: ReadSlide | undefined, name: string): Lesson {
  const first = read?.slide;
  const head = read?.head;
  const lines = first?.layout === 'cover' ? first.blocks.flatMap(listLines) : [];
  const hosts = lines.flatMap((line) => host.exec(line)?.[1] ?? []);
  const dates = lines.flatMap((line) => date.exec(line)?.[0] ?? []);
  return {
    ...lesson,
    title: lesson.title || head?.title || plainText(first?.title?.children ?? []).trim() || name,
    subtitle: lesson.subtitle || head?.subtitle || joinLines(head?.info),
    host: lesson.host || head?.author || head?.institute || (hosts[0] ?? ''),
    date: lesson.date || head?.date || (dates[0] ?? ''),
  };
}

function joinLines(text = ''): string {
  const lines = text.split('\n').map((line) => line.replace(/^\s*#*\s*/, '').trim());
  return lines.filter((line) => line !== '').join(' ');
}

function listLines(block: Block): string[] {
  return block.kind === 'list'
    ? block.items.map(({ children }) => plainText(children).trim())
    : [plainTextOf([block]).trim()];
}
