import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../src/report/claim.ts';
import { readReport } from '../../../src/report/report.ts';
import { indexReport, type ReportTrace } from '../../../src/report/report-index.ts';

/** Traces the only figure of some words in a report of one paragraph. */
function trace(words: string, report: string): ReportTrace | undefined {
  const claims = findClaims(words);
  expect(claims, words).toHaveLength(1);
  const [claim] = claims;
  return claim && indexReport(readReport('report.txt', report)).trace(claim);
}

describe('what stands in the report', () => {
  const same: [string, string][] = [
    ['入户检查1000户', '共入户检查1000户，发现隐患123处'],
    ['1000 户', '检查1000户'],
    ['1,000户', '检查1000户'],
    ['1000户', '检查1,000 户'],
    ['１０００户', '检查1000户'],
    ['1000户', '检查１０００户'],
    ['两万余家次', '服务二万余家次'],
    ['二十二个', '二十两个'],
    ['4000余起', '调处 4000 余 起'],
    ['近1000户', '近 1000户'],
    ['将近1000户', '近1000户'],
    ['超1000户', '超过1000户'],
    ['98%以上', '稳定在98％以上'],
    ['100人左右', '约有 100 人左右到场'],
    ['3.5万元', '投入3.5万元。'],
    ['5℃', '低于5℃时'],
    ['零下5℃', '零下5 ℃'],
    ['2026年11月1日', '2026年11月1日上午'],
    ['11月1日', '2026年11月1日上午'],
    ['11月', '2026年11月1日上午'],
    ['2026年', '2026年11月1日上午'],
    ['上午9点', '11月1日上午9点开会'],
    ['3个月', '历时3个月'],
    ['3—5个', '每月3至5个'],
    ['2024-2026年', '2024—2026年'],
    ['320', '检查320户'],
    ['4000余', '调处4000余起'],
    ['3万余群众', '3万余群众参加'],
    ['近百名', '近百名党员'],
    ['附近3户', '帮扶3户'],
    ['三分之一', '占三分之一'],
    ['6.8 kg', '重6.8公斤'],
    ['3公里', '走了3 km'],
    ['45 cm', '外壳45厘米×30厘米'],
    ['30厘米', '外壳45 cm × 30 cm'],
    ['168/95 mmHg', '血压168/95毫米汞柱'],
    ['7.2 mmol/L', '血糖7.2 mmol/L'],
  ];
  it.each(same)('%s: %s', (words, report) => {
    expect(trace(words, report)).toMatchObject({ agrees: true, paragraphs: [1] });
  });
});

describe('what stands there with another qualifier', () => {
  const alike: [string, string, string[]][] = [
    ['4000起', '调处4000余起', ['4000余起']],
    ['4000余起', '调处4000起', ['4000起']],
    ['4000多起', '调处4000余起', ['4000余起']],
    ['1000户', '近1000户', ['近1000户']],
    ['近1000户', '1000户', ['1000户']],
    ['1000户', '超过1000户', ['超过1000户']],
    ['1000户', '约1000户，另一处写约 1000 户', ['约1000户', '约 1000 户']],
    ['1000户', '1000户以上', ['1000户以上']],
    ['1000户', '1000户左右', ['1000户左右']],
    ['1000户', '不足1000户', ['不足1000户']],
    ['1000户', '走访1000户次', ['1000户次']],
    ['98%', '98%以上', ['98%以上']],
    ['3年', '3年多来', ['3年多']],
    ['3个月', '3个多月', ['3个多月']],
    ['5天', '5天半', ['5天半']],
    ['4000', '调处4000余起', ['4000余起']],
  ];
  it.each(alike)('%s: %s', (words, report, right) => {
    expect(trace(words, report)).toMatchObject({ agrees: false, words: right });
  });
});

it('says no more than a number that stands for several figures', () => {
  expect(trace('412', '签约412户\n老人412人')).toMatchObject({
    agrees: true,
    key: '412',
    words: ['412'],
    paragraphs: [1, 2],
  });
});

describe('what is another figure', () => {
  const other: [string, string][] = [
    ['65', '全村65岁以上老人412人'],
    ['60', '走访60余户'],
    ['168/95 mmHg', '血压160/90 mmHg'],
    ['8 kg', '6.8 kg'],
    ['1000户', '检查11000户'],
    ['1000户', '检查1000.5户'],
    ['1000户', '检查21,000户'],
    ['1000户', '检查1000万户'],
    ['1000户', '1000人'],
    ['1000户', '第1000户'],
    ['5项', '25项'],
    ['5项', '3.5项'],
    ['5个', '下降5个百分点'],
    ['3个', '3个月'],
    ['5个', '3至5个'],
    ['71%', '71.75%'],
    ['5%', '5‰'],
    ['5℃', '零下5℃'],
    ['5℃', '最低-5℃'],
    ['3.5万元', '3.5元'],
    ['3万余群众', '3万余名群众'],
    ['3万棵', '3万株'],
    ['1000户', '一千户'],
    ['2026年', '2025年'],
    ['12日', '2026年11月12日'],
    ['9', '上午9点'],
    ['5', '约5户'],
    ['11', '2026年11月1日'],
    ['近百名', '近千名'],
  ];
  it.each(other)('%s: %s', (words, report) => expect(trace(words, report)).toBeUndefined());
});

it('prefers the writing that agrees, wherever it stands', () => {
  const index = indexReport(readReport('report.txt', '调处4000余起。\n\n另有4000起。\n再有 4000 起。'));
  const [claim] = findClaims('4000起');
  expect(claim && index.trace(claim)).toEqual({
    agrees: true,
    key: '4000起',
    words: ['4000起', '4000 起'],
    paragraphs: [2, 3],
    sentence: '另有4000起。',
  });
});

it('traces 500 figures in a report of 200,000 characters at once', () => {
  const words = Array.from({ length: 500 }, (_, index) => `${index * 7 + 3}户`);
  const filler = '街道党工委把党员编进网格，挨家挨户查火患，守住冬天先守住楼道，过去是出了事再跑。';
  const paragraphs = words.map((figure) => `${filler.repeat(9)}共检查${figure}，整改98处。${filler}`);
  const text = paragraphs.join('\n');
  expect(text.length).toBeGreaterThan(200_000);
  const start = performance.now();
  const { trace: find } = indexReport(readReport('report.txt', text));
  const found = words.flatMap((figure) => findClaims(figure).map(find));
  const tookMs = performance.now() - start;
  expect(found.map((one) => one?.paragraphs)).toEqual(words.map((_, index) => [index + 1]));
  // A machine that others use as well may be several times slower.
  expect(tookMs).toBeLessThan(1000);
});
