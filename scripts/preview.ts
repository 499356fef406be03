/** Serves the built site as a host would: `npm run preview`. */
import { join } from 'node:path';
import { exitStatus } from '../src/deck/deck-error.ts';
import { openPreview } from '../src/vite/preview-server.ts';
import { readOptions, refuseUsage } from './parts/read-arguments.ts';

const usage = '用法：npm run preview -- [--out <文件夹>] [--port <端口>]';
const options = {
  out: { type: 'string', default: 'dist' },
  port: { type: 'string', default: '4173' },
} as const;

/** Serves `dist/site` on this machine alone until the process is stopped. */
export async function main(args: string[]): Promise<number> {
  const { out, port } = readOptions(args, options, usage);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw refuseUsage('--port 要写 0 到 65535 的整数。', usage);
  const server = await openPreview(join(out, 'site'), Number(port));
  console.log(`网页在 ${server.url} ，发送的安全头和正式服务器一样。按 Ctrl+C 停止。`);
  await new Promise<void>((stop) => process.once('SIGINT', () => stop()));
  await server.close();
  return exitStatus.fine;
}
