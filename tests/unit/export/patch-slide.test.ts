import { expect, it } from 'vitest';
import { patchSlide } from '../../../src/export/pptx/patch-slide.ts';

const shape = (name: string, x: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="7" name="${name}"></p:cNvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="10" cy="5"/></a:xfrm></p:spPr></p:sp>`;

it('groups the shapes of a drawing around their places, and says what it shows', () => {
  const xml = patchSlide(
    `<p:spTree>${shape('图形 1|总谱', 10)}${shape('图形 1|总谱', 40)}</p:spTree>`,
    undefined,
  );
  expect(xml.match(/<p:grpSp>/g)).toHaveLength(1);
  expect(xml).toContain('name="图形 1" descr="总谱"');
  expect(xml).toContain('<a:chOff x="10" y="0"/><a:chExt cx="40" cy="5"/>');
});

it('marks a drawing without words as decoration', () => {
  expect(patchSlide(shape('图形 2|', 0), undefined)).toContain('adec:decorative');
});

it('gives every object a number of its own', () => {
  const ids = Array.from(
    patchSlide(shape('a', 0) + shape('b', 0), undefined).matchAll(/id="(\d+)"/g),
    ([, id]) => id,
  );
  expect(ids).toEqual(['1', '2']);
});

it('leaves a paragraph its first properties only', () => {
  const run = '<a:r><a:t>字</a:t></a:r>';
  const xml = `<a:p><a:pPr algn="l"><a:buChar char="x"/></a:pPr>${run}<a:pPr algn="l"/>${run}</a:p>`;
  expect(patchSlide(xml, undefined)).toBe(
    `<a:p><a:pPr algn="l"><a:buChar char="x"/></a:pPr>${run}${run}</a:p>`,
  );
});

it('puts the title where it was measured', () => {
  const title = '<p:ph idx="100" type="title" hasCustomPrompt="1"/><a:xfrm><a:off x="1" y="1"/></a:xfrm>';
  expect(patchSlide(title, { x: 80, y: 100, w: 10, h: 20 })).toBe(
    '<p:ph type="title"/><a:xfrm><a:off x="762000" y="952500"/><a:ext cx="95250" cy="190500"/></a:xfrm>',
  );
});

it('gives shapes a text, lines a paint and grounds their effects, as PowerPoint would repair the file else', () => {
  const shape = '<p:sp><p:spPr><a:noFill/><a:ln></a:ln></p:spPr></p:sp>';
  expect(patchSlide(shape, undefined)).toBe(
    '<p:sp><p:spPr><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>',
  );
  const ground = '<p:bgPr><a:solidFill><a:srgbClr val="FBF8F2"/></a:solidFill></p:bgPr>';
  expect(patchSlide(ground, undefined)).toContain('</a:solidFill><a:effectLst/></p:bgPr>');
});

it('leaves what is complete as it is', () => {
  const full =
    '<p:sp><p:spPr><a:ln w="9525"><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/></p:txBody></p:sp><p:bgPr><a:solidFill/><a:effectLst/></p:bgPr>';
  expect(patchSlide(full, undefined)).toBe(full);
});
