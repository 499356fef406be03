import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../../src/deck/environment-error.mjs';
import { type BrowserPlace, findBrowser, listBrowserPlaces } from '../../../src/headless/find-browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function makeProgram(name: string, content = ''): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const place = (path: string, kind: BrowserPlace['kind'] = 'chromium') => ({ path, kind });

describe('findBrowser', () => {
  it('takes the first place that holds a file', () => {
    const second = makeProgram('second');
    const third = makeProgram('third');
    const belowFile = place(join(third, 'chromium'));
    const places = [
      place(join(folder, 'first')),
      place(folder),
      belowFile,
      place(second, 'edge'),
      place(third),
    ];
    expect(findBrowser({}, places)).toEqual({ path: second, kind: 'edge', env: {} });
  });

  it('finds nothing where nothing is', () => {
    expect(findBrowser({}, [place(join(folder, 'first'))])).toBeUndefined();
  });

  it('takes a variable before any place, DECK_BROWSER first', () => {
    const given = makeProgram('given');
    const other = makeProgram('other');
    const env = { CHROME_PATH: other, DECK_BROWSER: given };
    expect(findBrowser(env, [place(other)])).toEqual({ path: given, kind: 'given', env: {} });
    expect(findBrowser({ CHROME_PATH: other, DECK_BROWSER: '' }, [])?.path).toBe(other);
  });

  it('does not fall back from a variable that names no file', () => {
    const present = makeProgram('present');
    const find = () => findBrowser({ PUPPETEER_EXECUTABLE_PATH: join(folder, 'gone') }, [place(present)]);
    expect(find).toThrow(EnvironmentError);
    expect(find).toThrow(/PUPPETEER_EXECUTABLE_PATH.*gone/s);
  });

  it("passes over Ubuntu's script that asks for a snap", () => {
    const stub = makeProgram('chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    expect(findBrowser({}, [place(stub)])).toBeUndefined();
    const real = makeProgram(
      'fedora/chromium-browser',
      '#!/bin/sh\nexec /usr/lib64/chromium/chromium "$@"\n',
    );
    expect(findBrowser({}, [place(stub), place(real)])?.path).toBe(real);
  });

  it('gives the pinned browser its libraries and fonts', () => {
    const path = makeProgram('chromium-1/chromium');
    expect(findBrowser({}, [place(path, 'pinned')])?.env).toEqual({
      LD_LIBRARY_PATH: join(folder, 'chromium-1', 'lib'),
      FONTCONFIG_FILE: join(folder, 'chromium-1', 'fonts.conf'),
    });
  });
});

describe('listBrowserPlaces', () => {
  const listPaths = (platform: NodeJS.Platform, env = {}) =>
    listBrowserPlaces(env, { platform, home: folder }).map(({ path }) => path);

  it('knows Chrome, Edge and Chromium on each system', () => {
    expect(listPaths('linux')).toEqual(
      expect.arrayContaining([
        '/usr/bin/google-chrome-stable',
        '/usr/bin/microsoft-edge',
        '/usr/bin/chromium',
      ]),
    );
    expect(listPaths('darwin')).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        `${folder}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]),
    );
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    expect(listPaths('win32', env)).toEqual(
      expect.arrayContaining([
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ]),
    );
  });

  it("lists Puppeteer's builds after the installed ones, newest first", () => {
    const old = makeProgram('.cache/puppeteer/chrome/linux-99.0.1.0/chrome-linux64/chrome');
    const recent = makeProgram('.cache/puppeteer/chrome/linux-147.0.1.0/chrome-linux64/chrome');
    const paths = listPaths('linux');
    expect(paths.indexOf(recent)).toBeGreaterThan(paths.indexOf('/usr/bin/chromium'));
    expect(paths.indexOf(old)).toBe(paths.indexOf(recent) + 1);
  });
});
