/** The page for addresses that do not exist. It stands alone: hosts send it for any depth of folders. */
import type { Deck } from '../deck/deck.ts';
import { Html, html } from '../deck/html.ts';

/** Its own few rules. The site's policy allows them by their hash. */
export const notFoundStyle =
  'body{max-width:34em;margin:12vh auto;padding:0 20px;background:#fbf8f2;color:#16202e;font:18px/1.7 sans-serif}h1{font-size:26px}a{color:#1b3f7a;display:inline-block;padding:10px 0}';

/** Writes the page; `home` is the only address that is right wherever it is shown. */
export function renderNotFoundPage({ lesson }: Deck, policy: string): string {
  const home = lesson.url === '' ? '/' : lesson.url;
  return html`<!doctype html>
<html lang="${lesson.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>没有这一页｜${lesson.title}</title>
<style>${new Html(notFoundStyle)}</style>
</head>
<body>
<main>
<h1>没有这一页</h1>
<p>地址可能抄错了，或者这一页已经撤下。</p>
<p><a href="${home}">打开课件：${lesson.title}</a></p>
</main>
</body>
</html>
`.text;
}
