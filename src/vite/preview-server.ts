/** Serves a built site on this machine with exactly the headers that a host is to send. */
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { writeCommand } from '../deck/command-line.mjs';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { readFirstPaint } from './fill-page.ts';
import { type LocalServer, openLocalServer, sendFile, sendText } from './local-server.ts';
import { listHeaders, writePolicy } from './policy.ts';

/**
 * Starts the server.
 *
 * @param folder - The built site.
 * @param port - 0 for any that is free.
 * @throws {DeckError} `no-site` when nothing was built there, `port-taken` when the port is in use.
 */
export async function openPreview(folder: string, port: number): Promise<LocalServer> {
  const notFound = await readFile(join(folder, '404.html')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (notFound === undefined) {
    const message = `${folder} 里没有网页，请先运行 ${writeCommand('build')}。`;
    throw new DeckError('no-site', message, exitStatus.usage);
  }
  const policy = writePolicy(await readFirstPaint());
  const root = resolve(folder) + sep;
  return openLocalServer(
    async (path, request, response) => {
      for (const [name, value] of Object.entries(listHeaders(path, policy))) response.setHeader(name, value);
      const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
      if (file.startsWith(root) && (await sendFile(file, request, response))) return;
      response.setHeader('Cache-Control', 'no-cache');
      sendText(response, 404, 'text/html', notFound);
    },
    [port],
  );
}
