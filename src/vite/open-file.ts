/** Opens things with the author's own programs. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Position } from '../deck/position.ts';

type Place = Pick<Position, 'line' | 'column'>;
type Words = readonly [program: string, ...args: string[]];

/** Opens a file in the editor that `LAUNCH_EDITOR` names or in VS Code, else as the system opens such files. */
export async function openInEditor(path: string, place: Place): Promise<void> {
  const isOpen = await start(writeEditorCall(path, place, process.env.LAUNCH_EDITOR || 'code'));
  if (!isOpen) await openBySystem(path);
}

/** Writes the call of an editor: VS Code and its kin take a place, of others only the file is sure. */
export function writeEditorCall(path: string, { line, column }: Place, editor: string): Words {
  const takesPlace = /^(code|code-insiders|codium|cursor|windsurf)(\.\w+)?$/i.test(basename(editor));
  return takesPlace ? [editor, '--goto', `${path}:${line}:${column}`] : [editor, path];
}

/** Opens a page or a file as a double click would; who has no desktop still has been told the address. */
export async function openBySystem(target: string): Promise<void> {
  await start(writeSystemCall(target, process.platform));
}

/** Writes the call of what opens things on a system. None of them is a shell, which would read `&` and `%` in names. */
export function writeSystemCall(target: string, platform: NodeJS.Platform): Words {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', target];
  return [platform === 'darwin' ? 'open' : 'xdg-open', target];
}

/** Starts a program that goes on by itself; says whether there is one. */
function start([program, ...args]: Words): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('spawn', () => resolve(true)).once('error', () => resolve(false));
    child.unref();
  });
}
