/** Shows the gallery of layouts on the dev server, at `/gallery`. */
import type { Plugin } from 'vite';

/** @param write - Writes the page anew for every visit, so that a layout being worked on is seen as it is. */
export function galleryPlugin(write: () => Promise<string>): Plugin {
  return {
    name: 'deck-gallery',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/gallery', (_, response, next) => {
        write().then((page) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
        }, next);
      });
    },
  };
}
