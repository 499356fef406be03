/** Starts the hosts that deploy/ has configurations for, and asks them for the built site. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFirstPaint } from '../../src/vite/fill-page.ts';
import type { LocalServer } from '../../src/vite/local-server.ts';
import { listHeaders, writePolicy } from '../../src/vite/policy.ts';
import { openPreview } from '../../src/vite/preview-server.ts';

const site = join(inject('dist'), 'site');
const deploy = join(import.meta.dirname, '../../deploy');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A host's command, and the files that it needs beside its configuration. */
interface Host {
  readonly command: string;
  readonly configure: (folder: string, port: number) => Promise<string[]>;
}

const hosts: Readonly<Record<string, Host>> = {
  nginx: { command: 'nginx', configure: configureNginx },
  Caddy: { command: 'caddy', configure: configureCaddy },
};

for (const [name, host] of Object.entries(hosts)) {
  // Not a part of the project: Debian's packages nginx-light and caddy have them.
  const missing = spawnSync(host.command, ['-h']).error !== undefined;
  describe.skipIf(missing)(missing ? `${name} (not installed here)` : name, () => {
    let url = '';
    let folder = '';
    let process: ChildProcess;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'deck-host-'));
      await chmod(folder, 0o755);
      const port = await findFreePort();
      url = `http://127.0.0.1:${port}/`;
      process = spawn(host.command, await host.configure(folder, port), {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      await waitUntilUp(url, process);
    });
    afterAll(async () => {
      if (process.exitCode === null) {
        process.kill('SIGTERM');
        await once(process, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    });

    it('sends the page and every file of the site with the right headers', async () => {
      const policy = writePolicy(await readFirstPaint());
      for (const path of await listFiles()) {
        const { status, headers } = await ask(url + path);
        expect(status, path).toBe(200);
        for (const [header, value] of Object.entries(listHeaders(`/${path}`, policy)))
          expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
      }
    });

    it('names the types that browsers insist on', async () => {
      const types = new Map<string, RegExp>([
        ['', /^text\/html/],
        ['service-worker.js', /^(text|application)\/javascript/],
        ['manifest.webmanifest', /^application\/manifest\+json/],
        [(await listFiles()).find((path) => path.endsWith('.woff2')) ?? '', /^font\/woff2/],
      ]);
      for (const [path, type] of types)
        expect((await ask(url + path)).headers['content-type'], path).toMatch(type);
    });

    it('compresses text and leaves fonts alone', async () => {
      const files = await listFiles();
      for (const end of ['index.html', '.css', '.js']) {
        const path = files.find((file) => file.endsWith(end)) ?? '';
        expect((await ask(url + path)).headers['content-encoding'], path).toBe('gzip');
      }
      const font = files.find((file) => file.endsWith('.woff2')) ?? '';
      expect((await ask(url + font)).headers['content-encoding']).toBeUndefined();
    });

    it('answers what does not exist, folders and hidden files with the 404 page', async () => {
      for (const path of ['no/such/page', 'assets/', '.git/config']) {
        const { status, headers, body } = await ask(url + path, false);
        expect(status, path).toBe(404);
        expect(body, path).toContain('没有这一页');
        expect(headers['cache-control'], path).toBe('no-cache');
      }
    });

    it('answers 2,000 readers at once without an error', { timeout: 60_000 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 2000 });
      const files = (await listFiles()).filter((path) => /^index|^assets\/main/.test(path));
      const readers = Array.from({ length: 2000 }, async () => {
        for (const path of files) expect((await ask(url + path, true, agent)).status).toBe(200);
      });
      const done = await Promise.allSettled(readers);
      agent.destroy();
      expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
    });
  });
}

describe('the preview', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await openPreview(site, 0);
  });
  afterAll(() => server.close());

  it('sends the same headers', async () => {
    const policy = writePolicy(await readFirstPaint());
    for (const path of ['', ...(await listFiles())]) {
      const { status, headers } = await ask(server.url + path);
      expect(status, path).toBe(200);
      for (const [header, value] of Object.entries(listHeaders(`/${path}`, policy)))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
    }
    expect((await ask(`${server.url}no/such/page`, false)).status).toBe(404);
  });
});

it('says the same headers to static hosts', async () => {
  const text = await readFile(join(deploy, '_headers'), 'utf8');
  const policy = writePolicy(await readFirstPaint());
  for (const [header, value] of Object.entries(listHeaders('/index.html', policy)))
    expect(text).toContain(`  ${header}: ${value}\n`);
});

async function configureNginx(folder: string, port: number): Promise<string[]> {
  const server = (await readFile(join(deploy, 'nginx.conf'), 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/deck;', `root ${site};`);
  await writeFile(join(folder, 'deck.conf'), server);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (part) => `${part}_temp_path ${folder}/${part};`,
  );
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;
worker_processes 2; worker_rlimit_nofile 8192; events { worker_connections 4096; }
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${temporary.join('\n')}
include ${folder}/deck.conf; }`,
  );
  return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
}

async function configureCaddy(folder: string, port: number): Promise<string[]> {
  const text = (await readFile(join(deploy, 'Caddyfile'), 'utf8'))
    .replace(':80 {', `http://127.0.0.1:${port} {`)
    .replace('root * /srv/deck', `root * ${site}`);
  await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tstorage file_system ${folder}\n}\n${text}`);
  return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

async function waitUntilUp(url: string, process: ChildProcess): Promise<void> {
  let said = '';
  process.stderr?.on('data', (data) => {
    said += data;
  });
  while (process.exitCode === null) {
    const up = await ask(url).catch(() => undefined);
    if (up !== undefined) return;
    await new Promise((next) => setImmediate(next));
  }
  throw new Error(said);
}

/** Asks for a file as a browser does. */
function ask(url: string, gzip = true, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = gzip ? { 'accept-encoding': 'gzip' } : {};
    const request = get(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    request.on('error', reject);
  });
}
