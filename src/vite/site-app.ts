/** The site without a lesson: pages with gaps, scripts, styles and the service worker, built by Vite. */
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import type { MadeOnce } from '../cache/made-from-sources.ts';
import { collectCharacters } from '../fonts/source-characters.ts';
import { appBuild, appConfig, scriptTargets } from './app-config.ts';

export interface SiteApp {
  /** Pages by their file names, with comments where the lesson goes. */
  readonly pages: Readonly<Record<PageFile, string>>;
  /** The stylesheet that the pages link to; only they name its file. */
  readonly style: TextFile;
  /** What the pages and their scripts load beside that. */
  readonly files: readonly TextFile[];
  /** The service worker, which expects a constant `HELD_FILES`. */
  readonly worker: string;
  /** Characters that the interface may show. */
  readonly characters: { readonly reading: string; readonly stage: string };
}

export type PageFile = 'index.html' | 'ledger.html';

export interface TextFile {
  /** Path below the site's root. */
  readonly file: string;
  readonly text: string;
}

/** Name of the module with what the stage must know of the lesson, beside the scripts that import it. */
export const guideFile = 'guide.js';

/** Makes the site's app. */
export const siteApp: MadeOnce<SiteApp> = { name: 'site-app', make: () => buildSiteApp(false) };

/** Makes the same for its author, who is shown saved slides and mistakes at once. */
export const authoredApp: MadeOnce<SiteApp> = { name: 'authored-app', make: () => buildSiteApp(true) };

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function buildSiteApp(authored: boolean): Promise<SiteApp> {
  const outputs = await bundlePages(authored);
  const find = (file: string) => takeText(outputs.find(({ fileName }) => fileName === file));
  const pages = { 'index.html': find('index.html').text, 'ledger.html': find('ledger.html').text };
  const linked = / href="\.\/(assets\/[^"]+\.css)"/.exec(pages['index.html'])?.[1] ?? '';
  const style = find(linked);
  const isPage = (file: string) => file in pages || file === linked;
  return {
    pages,
    style,
    files: outputs.filter(({ fileName }) => !isPage(fileName)).map(takeText),
    worker: await bundleWorker(),
    characters: {
      reading: await collectCharacters('reading'),
      stage: await collectCharacters('stage'),
    },
  };
}

type BuiltFile = Rolldown.OutputAsset | Rolldown.OutputChunk;

async function bundlePages(authored: boolean): Promise<BuiltFile[]> {
  const { build } = await import('vite');
  const result = await build({
    ...appConfig,
    define: { ...appConfig.define, AUTHORED: String(authored) },
    base: './',
    plugins: [lessonPlugin()],
    build: {
      ...appBuild,
      assetsInlineLimit: 0,
      target: scriptTargets,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: [path('../index.html'), path('../ledger.html')],
      },
    },
  });
  return [result].flat().flatMap((one) => ('output' in one ? one.output : []));
}

/** Leaves out what comes with a lesson: its guide is a file beside the scripts. */
function lessonPlugin(): Plugin {
  return {
    name: 'deck-lesson',
    resolveId: (id) => (id === 'virtual:deck-guide' ? { id: `./${guideFile}`, external: true } : undefined),
  };
}

async function bundleWorker(): Promise<string> {
  const { build } = await import('vite');
  const result = (await build({
    ...appConfig,
    build: {
      ...appBuild,
      target: scriptTargets,
      rolldownOptions: {
        input: path('../reading/offline/service-worker.ts'),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}

function takeText(output: BuiltFile | undefined): TextFile {
  if (output === undefined) throw new Error('the site lacks a page or its style');
  const content = output.type === 'chunk' ? output.code : output.source;
  if (typeof content !== 'string') throw new Error(`${output.fileName} of the site is no text`);
  return { file: output.fileName, text: content };
}
