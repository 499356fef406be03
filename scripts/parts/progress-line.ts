import type { Progress } from '../../src/export/export-deck.ts';

/** Shows how far an export is: one line that is written over on a terminal, a line a file elsewhere. */
export function createProgressLine(stream: NodeJS.WriteStream) {
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  return {
    show: ({ target, done, total, bytes }: Progress): void => {
      if (bytes !== undefined) stream.write(`${clear}${target.name}  ${Math.ceil(bytes / 1024)} KB\n`);
      else if (stream.isTTY) stream.write(`${clear}${target.name}  ${done}/${total}`);
    },
    warn: (line: string): void => {
      stream.write(`${clear}${line}\n`);
    },
    end: (line: string): void => {
      stream.write(`${clear}${line}\n`);
    },
  };
}
