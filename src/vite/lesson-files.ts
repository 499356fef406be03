/** What lies below a lesson's folders, and whether something of it has changed. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a project's folder has beside its text, and what was built from it. */
const passedOver = /^(\..*|node_modules|dist)$/;

interface Found {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Lists a folder and what is below it. */
function listBelow(folder: string): Found[] {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry): Found[] => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [{ path, isFolder: false }];
    return passedOver.test(entry.name) ? [] : listBelow(path);
  });
  return [{ path: folder, isFolder: true }, ...found];
}

/** Sums up which files there are and when they changed; '' when a folder has gone, which whoever opens it says. */
export function sumUpFiles(folders: readonly string[]): string {
  try {
    const files = folders.flatMap(listBelow).filter(({ isFolder }) => !isFolder);
    return files.map(({ path }) => `${path} ${describeFile(path)}`).join('\n');
  } catch {
    return '';
  }
}

/** An editor's lock may be a link to nowhere. */
function describeFile(path: string): string {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

/** Editors write in several steps, and what comes within this time is one change. */
const settleMs = 80;

/**
 * Calls `changed` at once after a change below the folders and again when the files have settled.
 *
 * @returns What stops it.
 */
export function watchFiles(
  folders: readonly string[],
  changed: (isSettled: boolean) => Promise<void>,
  fail: (error: unknown) => void,
): () => void {
  const roots = folders.map((folder) => resolve(folder));
  const watchers = new Map<string, FSWatcher>();
  let running = Promise.resolve();
  let settling: NodeJS.Timeout | undefined;
  const run = (isSettled: boolean) => {
    running = running
      .then(() => {
        look();
        return changed(isSettled);
      })
      .catch(fail);
  };
  const notice = () => {
    if (settling === undefined) run(false);
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      run(true);
    }, settleMs);
  };
  // Folders one by one: what Node watches as a whole on Linux misses files that editors put in the place of others.
  const look = () => {
    const wanted = new Map(roots.flatMap(listWatched));
    for (const [key, watcher] of watchers) {
      if (wanted.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, { path, name }] of wanted) {
      if (watchers.has(key)) continue;
      const watcher = watch(path, (_, at) => {
        if (name === undefined || at === name) notice();
      });
      // A folder that goes is told by the one that it was in.
      watchers.set(
        key,
        watcher.on('error', () => watcher.close()),
      );
    }
  };
  look();
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers.values()) watcher.close();
  };
}

interface Watched {
  readonly path: string;
  /** What alone counts in it; undefined for everything. */
  readonly name?: string;
}

/** Lists what to watch for a folder: where it is, for it may go and come, and all below it. */
function listWatched(root: string): [string, Watched][] {
  const isThere = statSync(root, { throwIfNoEntry: false })?.isDirectory();
  const below = isThere ? listBelow(root).filter(({ isFolder }) => isFolder) : [];
  const place = dirname(root);
  return [
    // A folder that was put in another's place has its name and another number.
    ...below.map(({ path }): [string, Watched] => [`${path} ${statSync(path).ino}`, { path }]),
    [`${root} in its place`, { path: place, name: basename(root) }],
  ];
}
