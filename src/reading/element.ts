/** Makes an element with its text and attributes; never from HTML text. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] ?? '');
  element.append(...inside);
  return element;
}

/** Says a short message to everybody: for a moment on the page, and to screen readers. */
export function announce(document: Document, message: string): void {
  const status = document.getElementById('page-status');
  if (status) status.textContent = message;
}
