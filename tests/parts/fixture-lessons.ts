/** The lessons beside the shipped one, each of another shape. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const fixtureLessons = {
  illustrated: { folder: 'illustrated', slides: 5, steps: 1 },
  plainFolder: { folder: 'plain-folder', slides: 7, steps: 3 },
  twoTracks: { folder: 'two-tracks', slides: 6, steps: 0 },
} as const;
export type FixtureName = keyof typeof fixtureLessons;
export const fixtureNames = Object.keys(fixtureLessons) as FixtureName[];

/** Reads the Markdown of a lesson's chapters, in their order. */
export function readChapters(folder: string): string {
  const directory = join(import.meta.dirname, '../fixtures', folder);
  const names = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return names
    .sort()
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n---\n');
}

const notes = /^备注：\n([\s\S]*?)(?=^---$|(?![\s\S]))/gm;
const internal = /^---\n(?:\w.*\n)*audience: internal\n(?:\w.*\n)*---\n([\s\S]*?)(?=^---$|(?![\s\S]))/gm;

/** Takes out of Markdown what only the presenter has. */
export function readPublicMarkdown(markdown: string): string {
  return markdown.replace(internal, '');
}

/** Lists what only the presenter may have: lines of notes, and of internal slides. */
export function listSecrets(markdown: string): string[] {
  const passages = [notes, internal].flatMap((pattern) => [...markdown.matchAll(pattern)]);
  const lines = passages.flatMap(([, passage = '']) => passage.split('\n'));
  return lines.map((line) => /[\p{Script=Han}]{4,}/u.exec(line)?.[0] ?? '').filter((words) => words !== '');
}
