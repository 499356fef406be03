/** Gives the stage its guide on the dev server; a build has it in a file of its own. */
import type { Plugin } from 'vite';
import { renderGuide } from '../render/guide.ts';
import { type DeckSource, renderDeck } from './deck-source.ts';
import { writeServedAddress } from './live-update.ts';

const name = 'virtual:deck-guide';
const resolved = `\0${name}`;

/** Makes the module `virtual:deck-guide` of a lesson; a reload brings the newest. */
export function guidePlugin({ open }: { readonly open: () => Promise<DeckSource> }): Plugin {
  return {
    name: 'deck-guide',
    apply: 'serve',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const rendered = renderDeck(await open(), writeServedAddress);
      if (rendered === undefined) throw new Error('a guide needs a deck that can be read');
      return `export default ${JSON.stringify(renderGuide(rendered.deck))}`;
    },
    configureServer({ watcher, moduleGraph }) {
      watcher.on('all', () => {
        const module = moduleGraph.getModuleById(resolved);
        if (module) moduleGraph.invalidateModule(module);
      });
    },
  };
}
