import { expect, it } from 'vitest';
import { formatWords, patchChart } from '../../../src/export/pptx/patch-chart.ts';

it.each([
  ['45名', 45, 'General"名"'],
  ['28.25 推算，原文未给基数', 28.25, 'General" 推算，原文未给基数"'],
  ['约98%以上', 98, '"约"General"%以上"'],
  ['两万余家次', 20_000, '"两万余家次"'],
  ['100', 100, 'General'],
])('shows %s as a format of %d', (words, value, format) => {
  expect(formatWords(words, value)).toBe(format);
});

it('keeps quotes of the words out of the format', () => {
  expect(formatWords('3"项"', 3)).toBe('General"”项”"');
});

it('gives every bar its own label, whole on one line', () => {
  const look = '<c:txPr><a:bodyPr/><a:p/></c:txPr>';
  const xml = patchChart(`<c:ser><c:dLbls>${look}</c:dLbls></c:ser><c:dLbls>${look}</c:dLbls>`, {
    title: '卫士',
    color: '000000',
    points: [
      { label: '每季度', value: 15, words: '15名' },
      { label: '目前', value: 45, words: '45名' },
    ],
  });
  expect(xml.match(/<c:dLbl><c:idx val="\d"\/><c:numFmt formatCode="General&quot;名&quot;"/g)).toHaveLength(
    2,
  );
  expect(xml.match(/<a:bodyPr wrap="none"\/>/g)).toHaveLength(3);
});
