/** The reading view: the sections flow as one page; nothing of the stage is loaded. */

/** Makes what the page already shows easier to use. */
export function startReading(document: Document): void {
  document.documentElement.classList.add('reading');
}
