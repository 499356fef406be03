// Checks and unpacks what npm delivers, with Node's own hashes and decompressors and the system's tar.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EnvironmentError } from '../deck/environment-error.mjs';
import { explainFault } from '../deck/environment-fault.mjs';
import { findDiskFault } from './disk-fault.mjs';

/**
 * Compares a file's bytes with a `sha512-…` integrity string.
 *
 * @param {string} file
 * @param {string} integrity
 * @throws {EnvironmentError} `integrity-wrong`
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new EnvironmentError('integrity-wrong', `下载的 ${basename(file)} 与登记的校验值不符，已弃用。`);
}

/**
 * Decompresses one file into another.
 *
 * @param {string} from
 * @param {NodeJS.ReadWriteStream} decompressor
 * @param {string} to
 */
export async function unpackFile(from, decompressor, to) {
  await pipeline(createReadStream(from), decompressor, createWriteStream(to));
}

/**
 * Unpacks a compressed tar into a folder that exists.
 *
 * @param {string} from
 * @param {NodeJS.ReadWriteStream} decompressor
 * @param {string} folder
 * @throws {EnvironmentError} `unpack-failed`
 */
export async function unpackTar(from, decompressor, folder) {
  // -o: files belong to whoever unpacks, also when that is root.
  const tar = spawn('tar', ['-x', '-o', '-f', '-', '-C', folder], { stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  tar.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise((resolve, reject) => tar.on('error', reject).on('close', resolve));
  const [piped, status] = await Promise.allSettled([
    pipeline(createReadStream(from), decompressor, tar.stdin),
    ended,
  ]);
  // tar alone judges: it may stop at the archive's end before the padding is written, and it fails on a short one.
  if (status.status === 'fulfilled' && status.value === 0) return;
  const cause =
    status.status === 'rejected' ? status.reason : piped.status === 'rejected' ? piped.reason : undefined;
  const reason =
    explainFault(findDiskFault(folder)) ?? explainFault(cause) ?? (complaint.trim() || String(cause));
  throw new EnvironmentError('unpack-failed', `${basename(from)} 解不开：${reason}`, { cause });
}
