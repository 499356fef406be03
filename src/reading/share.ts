/** Hands the address of the slide in view on, by the phone's own sheet or as a copied link. */
import { announce } from './element.ts';

/** Wires the 分享 button. */
export function startShare(document: Document, button: HTMLButtonElement | null): void {
  button?.addEventListener('click', () => {
    const url = location.href;
    if (navigator.share !== undefined) {
      // A sheet that the reader closes again is no failure.
      navigator.share({ title: document.title, url }).catch(() => undefined);
      return;
    }
    void copy(document, url).then((copied) =>
      announce(document, copied ? '链接已复制，可以粘贴给别人' : `请复制这个地址：${url}`),
    );
  });
}

async function copy(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Old browsers, and pages that are not served over https.
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}
