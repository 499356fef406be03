import { renderSVG } from 'uqr';
import { Html, html } from '../../deck/html.ts';

/** Draws the QR code of an address, which is a link too. */
export function drawCode(address: string): Html {
  const svg = renderSVG(address, { border: 0, ecc: 'M' });
  return html`<a href="${address}" aria-label="在线版：${address}">${new Html(svg.replace('<svg', '<svg role="img" aria-label="在线版的二维码"'))}</a>`;
}
