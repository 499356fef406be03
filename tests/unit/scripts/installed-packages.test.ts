import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { arePackagesCurrent } from '../../../scripts/installed-packages.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const marked = { version: '18.2.1', integrity: 'sha512-a' };
const onLinux = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] };
const onMac = { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['darwin'], cpu: ['arm64'] };
const wanted = {
  '': {},
  'node_modules/marked': marked,
  'node_modules/native-linux': onLinux,
  'node_modules/native-mac': onMac,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-packages-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(lock: object | undefined, installed: object | undefined, machine = linux): boolean {
  if (lock) writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  const file = join(folder, 'node_modules', '.package-lock.json');
  if (installed) writeFileSync(file, JSON.stringify({ packages: installed }));
  return arePackagesCurrent(folder, machine);
}

it('is content when all that this system needs is there', () => {
  expect(check(wanted, { 'node_modules/marked': marked, 'node_modules/native-linux': onLinux })).toBe(true);
});

it('wants an install when nothing, too little or another version is there', () => {
  expect(check(wanted, undefined)).toBe(false);
  expect(check(wanted, {})).toBe(false);
  expect(check(wanted, { 'node_modules/marked': { ...marked, version: '18.2.0' } })).toBe(false);
  expect(check(wanted, { 'node_modules/marked': { ...marked, integrity: 'sha512-z' } })).toBe(false);
});

it("wants an install when another system's packages are there", () => {
  const installed = { 'node_modules/marked': marked, 'node_modules/native-mac': onMac };
  expect(check(wanted, installed)).toBe(false);
  expect(check(wanted, installed, { platform: 'darwin', arch: 'arm64' })).toBe(true);
});

it('understands a package that excludes a system', () => {
  const lock = { 'node_modules/marked': { ...marked, os: ['!win32'] } };
  expect(check(lock, lock)).toBe(true);
  expect(check(lock, lock, { platform: 'win32', arch: 'x64' })).toBe(false);
});
