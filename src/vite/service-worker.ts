/** The Vite plugin that makes the site readable offline: a service worker that holds exactly this build. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

/** A file of the build, as workbox-precaching takes it. */
interface HeldFile {
  readonly url: string;
  /** Null where the name holds a hash already. */
  readonly revision: string | null;
  /** Lets no file of another build be mixed in while a new one is being uploaded. */
  readonly integrity: string;
}

const workerFile = 'service-worker.js';
const workerSource = fileURLToPath(new URL('../reading/offline/service-worker.ts', import.meta.url));
/** Pictures and files to take along are fetched when they are asked for. */
const heldFiles = /^(index|ledger)\.html$|^manifest\.webmanifest$|\.(js|css|woff2|svg)$/;

/** Adds the service worker when all other files are there. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'deck-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const held = Object.values(bundle).filter(({ fileName }) => heldFiles.test(fileName));
        this.emitFile({
          type: 'asset',
          fileName: workerFile,
          source: await bundleWorker(held.map(describeFile)),
        });
      },
    },
  };
}

function describeFile(file: Rolldown.OutputAsset | Rolldown.OutputChunk): HeldFile {
  const bytes = file.type === 'asset' ? file.source : file.code;
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return { url: file.fileName, revision: file.fileName.startsWith('assets/') ? null : integrity, integrity };
}

async function bundleWorker(held: readonly HeldFile[]): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { HELD_FILES: JSON.stringify([...held].sort((a, b) => a.url.localeCompare(b.url, 'en'))) },
    build: {
      write: false,
      target: ['chrome78', 'safari14', 'firefox78'],
      rolldownOptions: { input: workerSource, output: { format: 'iife', entryFileNames: workerFile } },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}
