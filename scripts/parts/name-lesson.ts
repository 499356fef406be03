/** Names a lesson to the commands that a report advises. */
import { quotePath } from '../../src/deck/command-line.mjs';
import { findLesson } from './find-lesson.mjs';

/** Writes what this command was given, where the next one would not find the same by itself. */
export function nameLesson({ slides, lenient }: { slides: string; lenient: boolean }): string[] {
  return [
    ...(slides === findLesson() ? [] : [`--slides ${quotePath(slides)}`]),
    ...(lenient ? ['--lenient'] : []),
  ];
}
