/** One package with everything that goes along to the meeting room, its files named in Chinese. */
import type { Lesson } from '../deck/deck.ts';
import { handout, handoutForRecall, handoutWithNotes } from './handout.ts';
import { ledgerPdf } from './ledger.ts';
import { doubtsCsv, ledgerCsv } from './ledger-tables.ts';
import { slidesPptx } from './pptx.ts';
import { script } from './script.ts';
import { slidesPdf } from './slides-pdf.ts';
import { type ExportContext, type HoldsNotes, isForAll, type Target } from './target.ts';

/** What is packed and made elsewhere: the presenter's file. */
export const deckFile = { name: 'deck.html', notes: 'always' } as const;

interface Companion {
  readonly made: { readonly name: string; readonly notes: HoldsNotes };
  readonly name: string;
  /** What it is for, as the guide says it; who may have it is said by what it holds. */
  readonly says: string;
}

const companions = [
  {
    made: deckFile,
    name: '课件（双击打开）.html',
    says: '讲课用。双击打开，不用联网，按右方向键翻页，按问号看全部按键。',
  },
  { made: slidesPdf, name: '课件.pdf', says: '会议室的电脑打不开网页时，用它全屏放映。' },
  {
    made: slidesPptx,
    name: '课件（可编辑）.pptx',
    says: '要改字、改数时用，WPS和PowerPoint都能编辑；讲稿在备注里。',
  },
  { made: handout, name: '讲义（每张三页，留记录线）.pdf', says: '印发听众，黑白打印即可。' },
  { made: handoutWithNotes, name: '讲义（每张两页，带讲稿）.pdf', says: '画面和讲稿对照着看，备课用。' },
  { made: handoutForRecall, name: '讲义（每张六页，供回看）.pdf', says: '字小，只供回想。' },
  { made: script, name: '讲稿.pdf', says: '上台用，大字，标有每页用时。' },
  { made: ledgerPdf, name: '数据台账.pdf', says: '每个数的出处，附勘误与存疑。' },
  { made: ledgerCsv, name: '数据台账.csv', says: '每个数的出处，用表格软件打开。' },
  { made: doubtsCsv, name: '勘误与存疑.csv', says: '报道里哪里说不准、课件怎样处理，用表格软件打开。' },
] as const satisfies readonly Companion[];

export const takeAlong: Target = {
  name: 'take-along.zip',
  notes: 'always',
  needsBrowser: false,
  holds: companions.map(({ made }) => made.name),
  make: makePackage,
};

async function makePackage({ deck, options, find }: ExportContext): Promise<Uint8Array> {
  const { lesson } = deck;
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const folder = nameFolder(lesson);
  const date = new Date(`${lesson.isoDate || '2000-01-01'}T00:00:00Z`);
  const add = (name: string, data: string | Uint8Array) =>
    zip.file(`${folder}/${name}`, data, {
      date,
      createFolders: false,
      // A PDF is packed already.
      compression: name.endsWith('.pdf') ? 'STORE' : 'DEFLATE',
    });
  const isPublic = ({ made }: Companion) => isForAll(made, options);
  add('使用说明.txt', writeGuide(lesson, isPublic));
  for (const { made, name } of companions) add(name, await find(made.name));
  // JSZip marks names as UTF-8 wherever they are not ASCII, which is what Windows asks for.
  return zip.generateAsync({
    type: 'uint8array',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

/** Leaves out what a file's name may not hold on Windows. */
function nameFolder({ title }: Lesson): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || '课件';
}

/** Writes one page of plain text; with a byte order mark and CRLF, as Notepad has it. */
function writeGuide(
  { title, subtitle, host, date, url }: Lesson,
  isPublic: (companion: Companion) => boolean,
): string {
  const nameOf = (wanted: Companion['made']) => companions.find(({ made }) => made === wanted)?.name ?? '';
  const list = (listed: readonly Companion[]) =>
    listed.map(({ name, says }, index) => `${index + 1}. ${name}\r\n   ${says}`);
  const lines = [
    title,
    [subtitle, host, date].filter((word) => word !== '').join('　'),
    '',
    '一、可以发给听众的',
    ...list(companions.filter(isPublic)),
    '',
    '二、有讲稿、不外发的，只给主讲人和组织者',
    ...list(companions.filter((companion) => !isPublic(companion))),
    '',
    '三、到了会议室',
    '1. 先把整个文件夹解压到电脑上，不要在压缩包里直接打开。',
    `2. 双击“${nameOf(deckFile)}”，用Chrome、Edge、360（极速模式）或奇安信浏览器打开。`,
    `3. 打不开就放映“${nameOf(slidesPdf)}”。`,
    '',
    '四、对外发布前',
    '上网公开请走本单位的信息发布审核。',
    ...(url === '' ? [] : ['', `在线版：${url}`]),
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
