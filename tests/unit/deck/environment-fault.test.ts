import { mkdtempSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainFault } from '../../../src/deck/environment-fault.mjs';

const fault = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: in English`), { code, ...more });

it.each([
  ['ENOSPC', '磁盘满了（ENOSPC）：/out/a.pdf'],
  ['EDQUOT', '磁盘配额用完了（EDQUOT）：/out/a.pdf'],
  ['EROFS', '那里是只读的（EROFS）：/out/a.pdf'],
  ['EACCES', '没有读写的权限（EACCES）：/out/a.pdf'],
  ['EPERM', '没有读写的权限，或者文件正被别的程序打开（EPERM）：/out/a.pdf'],
  ['EMFILE', '同时打开的文件太多（EMFILE）：/out/a.pdf'],
  ['ENFILE', '整个系统同时打开的文件太多（ENFILE）：/out/a.pdf'],
  ['ENOMEM', '内存不够（ENOMEM）：/out/a.pdf'],
  ['EIO', '磁盘读写出错（EIO）：/out/a.pdf'],
  ['ENOTDIR', '那里有一个同名的文件（ENOTDIR）：/out/a.pdf'],
])('explains %s', (code, says) => {
  expect(explainFault(fault(code, { path: '/out/a.pdf' }))).toBe(says);
  expect(explainFault(fault(code), '/out/a.pdf')).toBe(says);
  expect(explainFault(new Error('outer', { cause: fault(code) }), '/out/a.pdf')).toBe(says);
});

it('explains that there is no memory, whoever says so', () => {
  expect(explainFault(new RangeError('Array buffer allocation failed'))).toContain('内存不够');
  expect(explainFault(new RangeError('WebAssembly.Memory(): could not allocate memory'))).toContain(
    '内存不够',
  );
});

it('explains what the system itself says', () => {
  const seize = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  expect(explainFault(seize(() => mkdtempSync('/nowhere/deck-')))).toBe(
    '没有这个文件夹（ENOENT）：/nowhere/deck-XXXXXX',
  );
  if (process.platform === 'linux')
    expect(
      explainFault(
        seize(() => writeFileSync('/dev/full', 'x')),
        '/dev/full',
      ),
    ).toBe('磁盘满了（ENOSPC）：/dev/full');
});

it('blames the machine for nothing else', () => {
  for (const error of [fault('ENOENT'), new TypeError('x is not a function'), 'ENOSPC', undefined])
    expect(explainFault(error)).toBeUndefined();
});
