/**
 * Judges HTML that our own templates wrote. It is read by a strict grammar: tags and attributes are well formed,
 * values quoted, and `<` stands nowhere else, so that anything an author's text opened shows as a breach.
 */

const tagPattern = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const attributePattern = /([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g;
const forbiddenTags = new Set(
  (
    'script style iframe frame frameset object embed applet link meta base form input button textarea select ' +
    'foreignobject use image animate animatetransform set template noscript math audio video source track marquee'
  ).split(' '),
);
const forbiddenAttributes =
  /^(?:on.*|style|srcdoc|srcset|formaction|action|xlink:href|background|poster|ping|data|cite|manifest|http-equiv|is|slot|nonce)$/i;

/** Lists what is unsafe in the HTML; none when it is safe. */
export function findUnsafeHtml(html: string): string[] {
  const breaches: string[] = [];
  let index = html.indexOf('<');
  while (index !== -1) {
    tagPattern.lastIndex = index;
    const tag = tagPattern.exec(html);
    if (tag === null) breaches.push(`no tag: ${html.slice(index, index + 40)}`);
    else breaches.push(...judgeTag(tag[2] ?? '', tag[3] ?? ''));
    index = html.indexOf('<', tag === null ? index + 1 : tagPattern.lastIndex);
  }
  return breaches;
}

function judgeTag(name: string, attributes: string): string[] {
  const breaches = forbiddenTags.has(name) ? [`tag ${name}`] : [];
  for (const [whole, attribute = '', value = ''] of attributes.matchAll(attributePattern)) {
    const isAddress = attribute === 'href' || attribute === 'src';
    if (forbiddenAttributes.test(attribute) || (isAddress && !isSafeAddress(name, attribute, value)))
      breaches.push(`attribute ${name} ${whole}`);
  }
  return breaches;
}

/** Links go to a slide or to a web page that the reader must click; images come from the lesson's own folder. */
function isSafeAddress(name: string, attribute: string, value: string): boolean {
  const address = decodeReferences(value);
  if (attribute === 'src')
    return name === 'img' && /^assets\/(?!\/)[^:\\]*$/.test(address) && !hasStepUp(address);
  return name === 'a' && /^(?:#[\p{L}\p{N}_-]+|https?:\/\/[^\s"'<>\\]+)$/iu.test(address);
}

function hasStepUp(address: string): boolean {
  return decodeURIComponent(address).split(/[/\\]/).includes('..');
}

function decodeReferences(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => replacements[name] ?? '');
}

const replacements: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
