import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { DeckError } from '../../../src/deck/deck-error.ts';
import { type LocalServer, openLocalServer, sendFile, sendText } from '../../../src/vite/local-server.ts';

let folder: string;
let server: LocalServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-local-'));
  await writeFile(join(folder, '片 段.mp4'), '0123456789');
  await writeFile(join(folder, 'empty.txt'), '');
  server = await openLocalServer(
    async (path, request, response) => {
      if (path === '/fault') throw new DeckError('no-folder', '课件没有了。', 2);
      if (!(await sendFile(join(folder, path), request, response)))
        sendText(response, 404, 'text/plain', path);
    },
    [0],
  );
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(server.url + path, { headers, method });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

it('sends a file, and the part of it that a player asks for', async () => {
  const path = encodeURIComponent('片 段.mp4');
  expect(await ask(path)).toMatchObject({ status: 200, text: '0123456789' });
  expect((await ask(path)).headers.get('content-type')).toBe('video/mp4');
  const part = await ask(path, { range: 'bytes=2-4' });
  expect(part).toMatchObject({ status: 206, text: '234' });
  expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
  expect(await ask(path, { range: 'bytes=7-' })).toMatchObject({ status: 206, text: '789' });
  expect(await ask(path, { range: 'bytes=7-99' })).toMatchObject({ status: 206, text: '789' });
  expect(await ask(path, { range: 'bytes=10-' })).toMatchObject({ status: 416 });
  expect(await ask(path, {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect(await ask('empty.txt')).toMatchObject({ status: 200, text: '' });
});

it('says what is not there, wrongly written or at fault, and goes on', async () => {
  expect(await ask('a/%E8%AF%BE')).toMatchObject({ status: 404, text: '/a/课' });
  expect(await ask('%E8%AF')).toMatchObject({ status: 400 });
  expect(await ask('fault')).toMatchObject({ status: 500, text: '课件没有了。' });
  expect(await ask('empty.txt')).toMatchObject({ status: 200 });
});

it('answers nobody who was led here by another name', async () => {
  const status = await new Promise((resolve) => {
    get(`${server.url}empty.txt`, { headers: { host: 'example.com' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  expect(status).toBe(403);
});

it('takes the first port that is free', async () => {
  const taken = Number(new URL(server.url).port);
  const answer = async () => {};
  await expect(openLocalServer(answer, [taken])).rejects.toMatchObject({ code: 'port-taken', status: 3 });
  const other = await openLocalServer(answer, [taken, 0]);
  onTestFinished(() => other.close());
  expect(other.url).not.toBe(server.url);
});
