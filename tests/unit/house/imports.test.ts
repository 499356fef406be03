import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Who may import whom below `src/`; the same table stands in CONTRIBUTING.md. */
const table: Record<string, readonly string[]> = {
  deck: [],
  cache: ['deck'],
  theme: ['cache'],
  fit: ['deck'],
  layouts: ['deck', 'fit'],
  charts: ['deck'],
  headless: ['deck', 'cache'],
  fonts: ['deck', 'theme', 'cache'],
  report: ['deck'],
  edit: ['deck'],
  read: ['deck', 'edit', 'layouts'],
  lesson: ['deck', 'read', 'cache'],
  starter: ['deck', 'layouts'],
  render: ['deck', 'layouts', 'charts'],
  checks: ['deck', 'edit', 'fit', 'report', 'layouts', 'render'],
  measured: ['deck', 'checks', 'render', 'headless', 'fonts', 'theme'],
  export: ['deck', 'layouts', 'render', 'headless', 'fonts', 'theme', 'cache'],
  vite: ['deck', 'render', 'fonts', 'theme', 'cache'],
};

/** What runs anywhere: in Node, in a browser, in a worker. An editor in the browser stands on it. */
const anywhere = [
  'deck',
  'edit',
  'fit',
  'report',
  'read',
  'layouts',
  'charts',
  'render',
  'checks',
  'starter',
];

/** What runs in the browser takes types alone from elsewhere. */
const browserFolders = ['stage', 'reading', 'authoring'];

/** Node's own modules and globals, and the page's. */
const leansOnMachine =
  /from 'node:|import\('node:|\bprocess\.(?:env|cwd|platform|argv|std)|\bBuffer\.|\b(?:window|navigator|location)\.|\bdocument\.(?:query|create|getElement|body|head|fonts|documentElement|addEvent)|\bHTMLElement\b/;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = listFiles('src').concat(listFiles('scripts'));
const imports = files.flatMap(readImports);

describe('the import table', () => {
  it('knows every folder of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((entry) => entry.name).sort()).toEqual(
      [...Object.keys(table), ...browserFolders].sort(),
    );
  });

  it('is kept', () => {
    const broken = imports.filter(({ file, target, typeOnly }) => {
      const from = folderOf(file);
      const to = folderOf(target);
      if (from === to || from === '' || from === 'scripts')
        return from === 'scripts' && browserFolders.includes(to);
      return browserFolders.includes(from) ? !typeOnly : !(table[from] ?? []).includes(to);
    });
    expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it('lets what runs anywhere lean on nothing that does not', () => {
    const rooms = anywhere.flatMap((room) => table[room] ?? []);
    expect(rooms.filter((room) => !anywhere.includes(room))).toEqual([]);
    const found = files
      .filter((file) => anywhere.includes(folderOf(file)))
      .filter((file) => leansOnMachine.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('has no circle', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
    }
    expect(findCircle(graph)).toEqual([]);
  });
});

describe('files', () => {
  it('are at most 200 lines long', () => {
    const styles = listFiles('src', /\.css$/);
    const long = [...files, ...styles].filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 201,
    );
    expect(long).toEqual([]);
  });

  it('have kebab-case names', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\.d)?\.m?ts$/.test(file.split('/').at(-1) ?? ''))).toEqual(
      [],
    );
  });
});

function listFiles(folder: string, pattern = /\.m?ts$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function readImports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(import|export)( type)?\b[^;'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)|(?:^|\n)import '(\.[^']+)'/g,
  );
  return [...found].map(([, , type, from, dynamic, bare]) => ({
    file,
    target: normalize(join(dirname(file), from ?? dynamic ?? bare ?? ''))
      .split(sep)
      .join('/'),
    typeOnly: type !== undefined,
  }));
}

/** The folder below `src/`, `scripts`, or '' for what lies beside them. */
function folderOf(file: string): string {
  const [first, second, third] = file.split('/');
  if (first === 'scripts') return 'scripts';
  return first === 'src' && third !== undefined ? (second ?? '') : '';
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const circle = walk(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
