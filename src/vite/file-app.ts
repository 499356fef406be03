/** The presenter's file without a lesson: one script and one stylesheet, built by Vite. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { MadeOnce } from '../cache/made-from-sources.ts';
import { collectCharacters } from '../fonts/source-characters.ts';
import { appBuild, appConfig, sourceFolder } from './app-config.ts';

export interface FileApp {
  /** Expects the lesson's guide in a global variable, {@link guideVariable}. */
  readonly script: string;
  readonly style: string;
  /** Characters that the interface may show. */
  readonly characters: string;
}

export const guideVariable = 'deckGuide';

/** Makes the file's app. */
export const fileApp: MadeOnce<FileApp> = { name: 'file-app', make: buildFileApp };

/** Browsers load no modules from a file that was double-clicked: the script is a classic one. */
async function buildFileApp(): Promise<FileApp> {
  const { build } = await import('vite');
  const result = await build({
    ...appConfig,
    plugins: [guidePlugin()],
    build: {
      ...appBuild,
      target: 'chrome78',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(sourceFolder, 'deck-file.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((output) => output.type === 'chunk')?.code;
  const style = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset')
    throw new Error('the bundle lacks a script or a style');
  return {
    script: script.trim(),
    style: String(style.source).trim(),
    characters: await collectCharacters('stage'),
  };
}

function guidePlugin(): Plugin {
  const resolved = '\0virtual:deck-guide';
  return {
    name: 'deck-guide-variable',
    resolveId: (id) => (id === 'virtual:deck-guide' ? resolved : undefined),
    load: (id) => (id === resolved ? `export default self.${guideVariable}` : undefined),
  };
}
