/** One package with everything that goes along to the meeting room, its files named in Chinese. */
import type { Lesson } from '../deck/deck.ts';
import { DeckError, exitStatus } from '../deck/deck-error.ts';
import type { ExportContext, Target } from './target.ts';

export const takeAlong: Target = {
  name: 'take-along.zip',
  needsBrowser: false,
  last: true,
  make: makePackage,
};

interface Companion {
  readonly file: string;
  readonly name: string;
  /** What it is for, as the guide says it. */
  readonly says: string;
}

const companions: readonly Companion[] = [
  {
    file: 'deck.html',
    name: '课件（双击打开）.html',
    says: '讲课用。双击打开，不用联网，按右方向键翻页，按问号看全部按键。',
  },
  { file: 'slides.pdf', name: '课件.pdf', says: '会议室的电脑打不开网页时，用它全屏放映。' },
  { file: 'slides.pptx', name: '课件（可编辑）.pptx', says: '要改字、改数时用，WPS和PowerPoint都能编辑。' },
  { file: 'handout.pdf', name: '讲义（每张三页，留记录线）.pdf', says: '印发听众，黑白打印即可。' },
  { file: 'handout-2.pdf', name: '讲义（每张两页，带讲稿）.pdf', says: '带讲稿，会后传阅。' },
  { file: 'handout-6.pdf', name: '讲义（每张六页，备查）.pdf', says: '字小，只供回想。' },
  { file: 'script.pdf', name: '讲稿.pdf', says: '主讲人用，大字，标有每页用时。' },
  { file: 'ledger.pdf', name: '数据台账.pdf', says: '每个数的出处，附勘误与存疑。' },
  { file: 'ledger.csv', name: '数据台账.csv', says: '同上，用表格软件打开。' },
];

async function makePackage({ deck, find }: ExportContext): Promise<Uint8Array> {
  const { lesson } = deck;
  const found: (Companion & { data: Uint8Array })[] = [];
  for (const companion of companions) {
    const data = await find(companion.file);
    if (data !== undefined) found.push({ ...companion, data });
  }
  if (found.length === 0) {
    throw new DeckError(
      'nothing-to-pack',
      '随身包里没有可放的文件。先把课件、讲义等导出来，再打包。',
      exitStatus.usage,
    );
  }
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
  add('使用说明.txt', writeGuide(lesson, found));
  for (const { name, data } of found) add(name, data);
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
function writeGuide({ title, subtitle, host, date, url }: Lesson, found: readonly Companion[]): string {
  const lines = [
    title,
    [subtitle, host, date].filter((word) => word !== '').join('　'),
    '',
    '一、这里有什么',
    ...found.map(({ name, says }, index) => `${index + 1}. ${name}\r\n   ${says}`),
    '',
    '二、到了会议室',
    '1. 先把整个文件夹解压到电脑上，不要在压缩包里直接打开。',
    '2. 双击网页版课件，用Chrome、Edge、360（极速模式）或奇安信浏览器打开。',
    '3. 打不开就放映课件.pdf。',
    '',
    '三、对外发布前',
    '带讲稿的文件和演示文稿的备注只供主讲人和组织者用；上网公开请走本单位的信息发布审核。',
    ...(url === '' ? [] : ['', `在线版：${url}`]),
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
