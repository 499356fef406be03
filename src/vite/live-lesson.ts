/** A lesson that is being written: read once after every change, whoever asks for it. */
import { hasErrors } from '../deck/problem.ts';
import { type DeckSource, type RenderedDeck, renderDeck } from './deck-source.ts';
import { sumUpFiles } from './lesson-files.ts';
import { writeServedAddress } from './live-update.ts';

export interface LiveLessonOptions<Source extends DeckSource = DeckSource> {
  readonly open: () => Promise<Source>;
  /** Is told what was read, once, when somebody is shown it. */
  readonly tell: (source: Source) => void;
  /** Folders whose files the lesson is made of. */
  readonly sourceFolders: readonly string[];
}

export interface Reading<Source extends DeckSource = DeckSource> {
  /** Counts the readings. */
  readonly number: number;
  readonly source: Source;
  /** The last deck without mistakes: what pages show; undefined when there was none yet. */
  readonly shown: RenderedDeck | undefined;
}

export interface LiveLesson {
  readonly sourceFolders: readonly string[];
  /** Reads the lesson if it has changed, else gives what was read before. */
  readonly read: () => Promise<Reading>;
  /** Tells the author what was read last, unless that was done. */
  readonly report: () => void;
}

/** Follows a lesson; slides with mistakes never replace the last good ones. */
export function followLesson<Source extends DeckSource>(options: LiveLessonOptions<Source>): LiveLesson {
  const { open, tell, sourceFolders } = options;
  let asked: { readonly key: string; readonly reading: Promise<Reading> } | undefined;
  let last: Reading<Source> | undefined;
  let reported = 0;
  const readAfter = async (before: Promise<unknown> | undefined): Promise<Reading> => {
    await before?.catch(() => {}); // whoever asked for it was told
    const source = await open();
    const shown = hasErrors(source.problems) ? undefined : renderDeck(source, writeServedAddress);
    last = { number: (last?.number ?? 0) + 1, source, shown: shown ?? last?.shown };
    return last;
  };
  return {
    sourceFolders,
    read() {
      // A visit may come before the watcher has noticed a change.
      const key = sumUpFiles(sourceFolders);
      if (asked?.key !== key) asked = { key, reading: readAfter(asked?.reading) };
      return asked.reading;
    },
    report() {
      if (last === undefined || last.number === reported) return;
      reported = last.number;
      tell(last.source);
    },
  };
}
