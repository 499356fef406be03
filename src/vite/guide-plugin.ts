/** Gives the stage its guide on the dev server; a build has it in a file of its own. */
import type { Plugin } from 'vite';
import { renderGuide } from '../render/guide.ts';
import type { LiveLesson } from './live-lesson.ts';

const name = 'virtual:deck-guide';
const resolved = `\0${name}`;

/** Makes the module `virtual:deck-guide` of a lesson; a reload brings the newest. */
export function guidePlugin(lesson: LiveLesson): Plugin {
  return {
    name: 'deck-guide',
    apply: 'serve',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const { shown } = await lesson.read();
      if (shown === undefined) throw new Error('a page without slides asks for no guide');
      return `export default ${JSON.stringify(renderGuide(shown.deck))}`;
    },
    configureServer({ watcher, moduleGraph }) {
      watcher.on('all', () => {
        const module = moduleGraph.getModuleById(resolved);
        if (module) moduleGraph.invalidateModule(module);
      });
    },
  };
}
