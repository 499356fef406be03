import { describe, expect, it } from 'vitest';
import { rewriteSvg } from '../../../src/charts/svg-markup.ts';

const wrap = (inside: string) =>
  `<svg width="9" height="9" xmlns="http://www.w3.org/2000/svg">\n<rect width="9" height="9" x="0" y="0" fill="none"></rect>\n${inside}\n</svg>`;

describe('rewriteSvg', () => {
  it.each([
    [
      '<text style="font-size:24px;font-family:serif;font-weight:700;" y="3" fill="#0000b2">45</text>',
      '<text class="serif chart-gold" font-size="24" font-weight="700" y="3">45</text>',
    ],
    [
      '<path d="M0 0L9 9" fill="none" stroke="#0000B4" stroke-width="2" class="zr0-cls-0" id="zr0-1"></path>',
      '<path class="chart-muted-line" d="M0 0L9 9" fill="none" stroke-width="2"></path>',
    ],
    [
      '<text fill="#0000b3">1 &lt; 2 &amp; “a”</text>\n<style ><![CDATA[\n.a:hover { fill: red }\n]]>\n</style>',
      '<text class="chart-ink">1 &lt; 2 &amp; “a”</text>',
    ],
    [
      '<path d="M0 -13.5l64 0Z" transform="translate(0 80)" fill="none"></path><path d="M0.123456 -7.0000001" stroke="#0000b1" fill="none"></path>',
      '<path class="chart-blue-line" d="M0.12 -7" fill="none"></path>',
    ],
    ['<g ecmeta_silent="true"><path d="M0 0"></path></g>', '<g><path d="M0 0"></path></g>'],
  ])('rewrites %s', (inside, expected) => expect(rewriteSvg(wrap(inside)).text).toBe(expected));
});
