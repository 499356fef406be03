/** Keeps the site on the reader's device, and tells when there is a newer one. */
import { makeElement } from '../element.ts';

/** Registers the service worker after the page has loaded, so that it takes nothing from the first view. */
export function keepOffline(document: Document): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined || location.protocol === 'file:') return;
  const wasHeld = serviceWorker.controller !== null;
  const { classList } = document.documentElement;
  // Nobody is interrupted on the stage: a reading page takes the new build, a lesson ends as it began.
  serviceWorker.addEventListener('controllerchange', () => {
    if (wasHeld && !classList.contains('canvas')) location.reload();
  });
  const register = async () => {
    const registration = await serviceWorker.register('service-worker.js');
    const offer = () => {
      if (registration.waiting && serviceWorker.controller && !classList.contains('canvas'))
        offerUpdate(document, registration.waiting);
    };
    offer();
    // Only now, as it is of use only together with the worker, and nothing of the first view should wait for it.
    document.head.append(makeElement('link', { rel: 'manifest', href: 'manifest.webmanifest' }));
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', offer),
    );
  };
  // Without it (a private window, plain http) the page works as any other.
  const start = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}

function offerUpdate(document: Document, waiting: ServiceWorker): void {
  if (document.querySelector('.update-notice')) return;
  const button = makeElement('button', { type: 'button' }, '更新');
  button.addEventListener('click', () => waiting.postMessage('take-over'));
  document.body.append(
    makeElement('div', { class: 'update-notice', role: 'status' }, '课件有新版本。', button),
  );
}
