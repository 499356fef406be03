/** Serves the built site as a host would: `npm run preview`. */
import { join } from 'node:path';
import { exitStatus } from '../src/deck/deck-error.ts';
import { openPreview } from '../src/vite/preview-server.ts';
import type { Given } from './parts/given.ts';

/** Serves `dist/site` on this machine alone until the process is stopped. */
export async function main({ values }: Given<'preview'>): Promise<number> {
  const { out, port } = values;
  const server = await openPreview(join(out, 'site'), Number(port));
  console.log(`网页在 ${server.url} ，发送的安全头和正式服务器一样。按 Ctrl+C 停止。`);
  await new Promise<void>((stop) => process.once('SIGINT', () => stop()));
  await server.close();
  return exitStatus.fine;
}
