import { copyFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../../src/lesson/load-folder.ts';
import { writeProblems } from '../read/read-slides.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/report');
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'report-'));
  await mkdir(join(root, 'lesson'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string | Uint8Array) => writeFile(join(root, 'lesson', name), text);
const copy = (fixture: string, name: string) => copyFile(join(fixtures, fixture), join(root, 'lesson', name));
const load = () => loadFolder(join(root, 'lesson'), join(root, 'assets'));

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (words: string) => `<w:p>${run(words)}</w:p>`;

const text = '共入户检查1000户，\n发现隐患123处。\n';

describe('a report as text', () => {
  it.each(['utf-8.txt', 'utf-8-bom.txt', 'utf-16le.txt', 'utf-16be.txt', 'gb18030.txt'])(
    'is read from %s',
    async (fixture) => {
      await copy(fixture, 'report.txt');
      const { report, problems } = await load();
      expect(report).toEqual({ name: 'report.txt', text });
      expect(problems).toEqual([]);
    },
  );

  it('may be Markdown, and is no chapter', async () => {
    await write('report.md', text);
    const { report, texts } = await load();
    expect(report).toEqual({ name: 'report.md', text });
    expect(texts.size).toBe(0);
  });

  it('is found whatever the capitals of its name', async () => {
    await write('Report.TXT', text);
    expect((await load()).report).toEqual({ name: 'Report.TXT', text });
  });

  it('is Markdown before plain text before Word', async () => {
    await write('report.docx', await zipWord(line('文档')));
    await write('report.txt', '文本');
    expect((await load()).report?.text).toBe('文本');
    await write('report.md', '标记');
    expect((await load()).report?.text).toBe('标记');
  });

  it('is missing from a folder without one', async () => {
    await write('reports.txt', text);
    expect(await load()).not.toHaveProperty('report');
  });
});

describe('a report in Word', () => {
  it('is read with a line for each paragraph, item and row', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const table = [
      row(line('项目'), line('十一月'), line('十二月')),
      row(line('入户检查'), line('320户'), line('410户') + line('含出租屋')),
    ];
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('守好冬天的火')}</w:p>`,
      `<w:p>${run('网格党支部共入户检查')}<w:r><w:rPr><w:b/></w:rPr><w:t>1000</w:t></w:r>${run('户，发现隐患123处 &lt;当场整改98处&gt;。')}</w:p>`,
      line(''),
      `<w:tbl>${table.join('')}</w:tbl>`,
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('更换线路40户')}</w:p>`,
    ];
    await write('report.docx', await zipWord(body.join('')));
    const { report, problems } = await load();
    expect(report?.text.split('\n').filter((line) => line !== '')).toEqual([
      '守好冬天的火',
      '网格党支部共入户检查1000户，发现隐患123处 <当场整改98处>。',
      '项目 | 十一月 | 十二月',
      '入户检查 | 320户 | 410户 含出租屋',
      '更换线路40户',
    ]);
    expect(problems).toEqual([]);
  });

  it('keeps what was typed last where changes are tracked', async () => {
    const body = `<w:p>${run('检查')}<w:del w:id="1"><w:r><w:delText>900户</w:delText></w:r></w:del><w:ins w:id="2">${run('1000户')}</w:ins></w:p>`;
    await write('report.docx', await zipWord(body));
    expect((await load()).report?.text.trim()).toBe('检查1000户');
  });
});

describe('a report that cannot be read costs one warning', () => {
  const faults: [string, () => Promise<void>, string][] = [
    ['an old Word file', () => write('report.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), '是旧版 Word 文件，或者加了密码'],
    ['a zip', async () => write('report.docx', await zipFile('照片.txt', '字')), '不是 Word 文件，或者坏了'],
    ['a torn file', async () => write('report.docx', (await zipWord('')).slice(0, 300)), '不是 Word 文件，或者坏了'],
    ['text by another name', () => write('report.docx', text), '不是 Word 文件，或者坏了'],
    ['an empty Word file', () => write('report.docx', ''), '文件是空的'],
    ['an empty text', () => write('report.txt', ' \n'), '里面没有文字'],
    ['a picture', () => write('report.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff])), '不是文本，或者编码认不出来'],
    ['a very large file', () => write('report.txt', '').then(() => truncate(join(root, 'lesson/report.txt'), 20 * 1024 * 1024 + 1)), '文件太大（超过 20 MB）'],
    ['a folder', async () => void (await mkdir(join(root, 'lesson/report.docx'))), '读不了这个文件（EISDIR）'],
    ['a link out of the folder', async () => { await writeFile(join(root, 'secret.txt'), text); await symlink(join(root, 'secret.txt'), join(root, 'lesson/report.txt')); }, '链接指到了文件夹外面'],
  ]; // biome-ignore format: a table reads better in rows
  it.each(faults)('%s', async (_, make, message) => {
    await make();
    const { report, problems } = await load();
    expect(report).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'unreadable-file', severity: 'warning' });
    expect(problems[0]?.message).toMatch(/^“report\.(?:txt|docx)”没有读：/);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.at.file).toMatch(/lesson\/report\.(?:txt|docx)$/);
    expect(problems[0]?.hint).not.toBe('');
    expect(writeProblems(problems)).toHaveLength(1);
  });
});

async function zipFile(name: string, words: string): Promise<Uint8Array> {
  return new JSZip().file(name, words).generateAsync({ type: 'uint8array' });
}

/** Makes the smallest Word file that has a body. */
async function zipWord(body: string): Promise<Uint8Array> {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const document = `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const zip = new JSZip();
  zip.file('[Content_Types].xml', types).file('_rels/.rels', relations).file('word/document.xml', document);
  return zip.generateAsync({ type: 'uint8array' });
}
