/** The service worker: holds one whole build of the site and answers from it, with or without a network. */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const HELD_FILES: Parameters<typeof precacheAndRoute>[0];
/** What this script is run by; TypeScript's own names for it clash with a page's. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    name: 'activate',
    listener: (event: { waitUntil(work: Promise<void>): void }) => void,
  ): void;
  addEventListener(name: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
const scope = self as unknown as WorkerScope;

// The query chooses a view of the same page, it never names another one.
precacheAndRoute(HELD_FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
// A new build waits until the reader agrees; until then every page keeps the build it was loaded from.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});
