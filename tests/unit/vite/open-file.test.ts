import { expect, it } from 'vitest';
import { writeEditorCall, writeSystemCall } from '../../../src/vite/open-file.ts';

it.each([
  ['code', ['code', '--goto', '/课 件/a.md:3:5']],
  ['/opt/bin/cursor', ['/opt/bin/cursor', '--goto', '/课 件/a.md:3:5']],
  ['gedit', ['gedit', '/课 件/a.md']],
])('calls the editor %s', (editor, expected) => {
  expect(writeEditorCall('/课 件/a.md', { line: 3, column: 5 }, editor)).toEqual(expected);
});

it.each([
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'a&b.md']],
  ['darwin', ['open', 'a&b.md']],
  ['linux', ['xdg-open', 'a&b.md']],
] as const)('opens a file on %s without a shell', (platform, expected) => {
  expect(writeSystemCall('a&b.md', platform)).toEqual(expected);
});
