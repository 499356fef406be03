/** Finds what a parser that reports errors finds in a page, and what such parsers do not look at. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'aria-label-misuse': ['error', { allowAnyNamable: true }], // lists and tables may have names by the standard
    'form-dup-name': 'error',
    'no-dup-class': 'error',
    'no-implicit-close': 'error',
    'no-inline-style': 'error', // the policy forbids them
    'no-utf8-bom': 'error',
    'script-type': 'error',
    'wcag/h32': 'off', // the ledger's filters work while they are being set: there is nothing to submit
  },
});

export interface MarkupOptions {
  /** Rules that do not hold for this page. */
  readonly without?: readonly string[];
}

/** Lists the faults of a whole document, each with its place. */
export async function findMarkupFaults(
  html: string,
  { without = [] }: MarkupOptions = {},
): Promise<string[]> {
  // Neither is HTML, and of fonts and scripts there are megabytes.
  const page = html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3');
  const { results } = await validator.validateString(page);
  const found = results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => !without.includes(ruleId))
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
  return [...new Set([...found, ...findLateCharset(html), ...findSpacedAddresses(html)])];
}

/** Browsers look for the charset in the first 1,024 bytes. */
function findLateCharset(html: string): string[] {
  const element = '<meta charset="utf-8">';
  const end = Buffer.byteLength(html.slice(0, html.indexOf(element))) + element.length;
  return html.includes(element) && end <= 1024 ? [] : [`charset: it ends at byte ${end}`];
}

/** An address has no white space and no angle brackets, not even within `data:`. */
function findSpacedAddresses(html: string): string[] {
  const addresses = [...html.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
  return addresses
    .filter((address) => /[\s<>]/.test(address))
    .map((address) => `address: ${address.slice(0, 80)}`);
}
