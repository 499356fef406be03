import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, createBrotliDecompress, createGunzip, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, unpackFile, unpackTar } from '../../../src/headless/package-archive.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-archive-'));
  mkdirSync(join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function makeTar(): Buffer {
  write('note.txt', '正文'.repeat(5000));
  return spawnSync('tar', ['-c', '-f', '-', '-C', folder, 'note.txt']).stdout;
}

describe('unpackTar', () => {
  it('unpacks gzip and brotli', async () => {
    const tar = makeTar();
    for (const [archive, decompressor] of [
      [write('a.tgz', gzipSync(tar)), createGunzip()],
      [write('a.tar.br', brotliCompressSync(tar)), createBrotliDecompress()],
    ] as const) {
      await unpackTar(archive, decompressor, join(folder, 'out'));
      expect(readFileSync(join(folder, 'out', 'note.txt'), 'utf8')).toBe('正文'.repeat(5000));
      rmSync(join(folder, 'out', 'note.txt'));
    }
  });

  it('rejects an archive that is cut short', async () => {
    const gzip = gzipSync(makeTar());
    const archive = write('short.tgz', gzip.subarray(0, gzip.length - 60));
    const unpacked = unpackTar(archive, createGunzip(), join(folder, 'out'));
    await expect(unpacked).rejects.toMatchObject({ code: 'unpack-failed', status: 3 });
  });
});

it('unpackFile restores the bytes', async () => {
  const bytes = Buffer.from('chromium'.repeat(10_000));
  await unpackFile(write('a.br', brotliCompressSync(bytes)), createBrotliDecompress(), join(folder, 'a'));
  expect(readFileSync(join(folder, 'a')).equals(bytes)).toBe(true);
});

it('checkIntegrity accepts the right bytes only', async () => {
  const file = write('package.tgz', 'bytes');
  const integrity = `sha512-${createHash('sha512').update('bytes').digest('base64')}`;
  await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined();
  write('package.tgz', 'other bytes');
  await expect(checkIntegrity(file, integrity)).rejects.toMatchObject({ code: 'integrity-wrong', status: 3 });
});
