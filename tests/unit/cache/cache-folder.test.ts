import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findCacheFolder } from '../../../src/cache/cache-folder.mjs';
import { findHome } from '../../../src/cache/find-home.mjs';

const packed = '1.2.0+0123456789abcdef';
const home = '/home/a';

it('is in the clone, whatever the environment says', () => {
  const env = { XDG_CACHE_HOME: '/caches' };
  expect(findCacheFolder({ env })).toBe(fileURLToPath(new URL('../../../.cache', import.meta.url)));
});

it.each([
  ['linux', {}, '/home/a/.cache'],
  ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches'],
  ['linux', { XDG_CACHE_HOME: '' }, '/home/a/.cache'],
  ['linux', { LOCALAPPDATA: '/local' }, '/home/a/.cache'],
  ['win32', { LOCALAPPDATA: '/local', XDG_CACHE_HOME: '/caches' }, '/local'],
  ['win32', {}, '/home/a/.cache'],
])('is among the user’s caches for the packed tool: %s %j', (platform, env, caches) => {
  const found = findCacheFolder({ packed, platform, env, home });
  expect(found).toBe(join(caches, 'party-lesson-deck', '1.2.0'));
});

it('says what to set where a user has no home, or is unknown to the system', () => {
  const askInVain = () => {
    throw new Error('uv_os_homedir');
  };
  const home = findHome(askInVain);
  const find = (env: Record<string, string>) => findCacheFolder({ packed, platform: 'linux', env, home });
  expect(() => find({})).toThrow('XDG_CACHE_HOME');
  expect(() => find({})).toThrow(expect.objectContaining({ name: 'EnvironmentError', status: 3 }));
  expect(find({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/party-lesson-deck/1.2.0');
});
