/** Serves a built site on this machine with exactly the headers that a host is to send. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, type PreviewServer, preview } from 'vite';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { readFirstPaint } from './fill-page.ts';
import { listHeaders, writePolicy } from './policy.ts';

export interface SiteServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the server.
 *
 * @param folder - The built site.
 * @param port - 0 for any that is free.
 * @throws {DeckError} `no-site` when nothing was built there, `port-taken` when the port is in use.
 */
export async function openPreview(folder: string, port: number): Promise<SiteServer> {
  const notFound = await readFile(join(folder, '404.html')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (notFound === undefined)
    throw new DeckError('no-site', `${folder} 里没有网页，请先运行 npm run build。`, exitStatus.usage);
  const server = await startServer(
    folder,
    port,
    createHeaderPlugin(writePolicy(await readFirstPaint()), notFound),
  );
  const address = server.httpServer.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${used}/`, close: () => server.close() };
}

async function startServer(folder: string, port: number, plugin: Plugin): Promise<PreviewServer> {
  try {
    return await preview({
      configFile: false,
      logLevel: 'warn',
      appType: 'mpa',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port, strictPort: true },
      plugins: [plugin],
    });
  } catch (cause) {
    if (!String(cause).includes('already in use')) throw cause;
    throw new DeckError('port-taken', `端口 ${port} 已被占用，请用 --port 换一个。`, exitStatus.environment, {
      cause,
    });
  }
}

function createHeaderPlugin(policy: string, notFound: Buffer): Plugin {
  return {
    name: 'site-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname.endsWith('/')) request.url = request.url?.replace(/\/(?=\?|$)/, '/index.html');
        for (const [name, value] of Object.entries(listHeaders(pathname, policy)))
          response.setHeader(name, value);
        next();
      });
      // What is returned runs after Vite's own handlers: nothing was found then.
      return () => {
        server.middlewares.use((_, response) => {
          response.statusCode = 404;
          response.setHeader('Cache-Control', 'no-cache');
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(notFound);
        });
      };
    },
  };
}
