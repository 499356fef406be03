/** A server for whoever sits at this machine, and nobody else. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import { EnvironmentError } from '../deck/environment-error.mjs';

export interface LocalServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Answers a request; `path` is what is asked for, decoded, and begins with a slash. */
export type Answer = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Starts a server.
 *
 * @param ports - The first that is free is taken; 0 is any.
 * @throws {DeckError} `port-taken`
 */
export async function openLocalServer(answer: Answer, ports: readonly number[]): Promise<LocalServer> {
  const server = createServer((request, response) => {
    takeRequest(answer, request, response).catch((error) => {
      if (response.headersSent) return void response.destroy();
      const isKnown = error instanceof DeckError || error instanceof EnvironmentError;
      console.error(isKnown ? error.message : error);
      sendText(response, 500, 'text/plain', error instanceof Error ? error.message : String(error));
    });
  });
  const port = await listen(server, ports);
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}

async function takeRequest(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Another site's name may be made to lead here: only its own pages may read what a lesson says.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return sendText(response, 403, 'text/plain', '只能在本机打开。');
  const path = decodePath(request.url ?? '/');
  if (path === undefined) return sendText(response, 400, 'text/plain', '网址写错了。');
  await answer(path, request, response);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function listen(server: Server, [port = 0, ...others]: readonly number[]): Promise<number> {
  try {
    await new Promise<void>((started, failed) => {
      server.once('error', failed).listen(port, '127.0.0.1', () => {
        server.off('error', failed);
        started();
      });
    });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    if (others.length > 0) return listen(server, others);
    throw new DeckError('port-taken', `端口 ${port} 已被占用，请用 --port 换一个。`, exitStatus.environment, {
      cause,
    });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Sends a text whole. */
export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string | Buffer,
): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(text);
}

/** Sends a file of the disk, or the part of it that was asked for; says whether there is one. */
export async function sendFile(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  const { size } = found;
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(Number(range?.[2] || size - 1), size - 1);
  response.setHeader('Content-Type', typeOf(path));
  response.setHeader('Accept-Ranges', 'bytes');
  if (range && start > end) {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return true;
  }
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range ? 206 : 200, { 'Content-Length': size === 0 ? 0 : end - start + 1 });
  if (request.method === 'HEAD' || size === 0) response.end();
  // Whoever asked may go before it is sent.
  else await pipeline(createReadStream(path, { start, end }), response).catch(() => response.destroy());
  return true;
}

/** Tells a file's type by its name. */
export function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
