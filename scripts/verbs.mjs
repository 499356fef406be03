// The table of verbs: what each does and takes. Plain JavaScript, as help is given before anything is installed.
import { targetList } from '../src/export/target-list.mjs';
import { findLesson } from './parts/find-lesson.mjs';

/**
 * An option as `parseArgs` takes it, and what usage says of it.
 *
 * @typedef {object} Option
 * @property {'string' | 'boolean'} type
 * @property {string} says
 * @property {string | boolean} [default]
 * @property {() => string} [finds] looks for it when nobody has named it
 * @property {string} [value] what stands after it
 * @property {readonly string[]} [among] all words that may stand after it
 * @property {(text: string) => boolean} [fits] tells whether a value may stand after it
 * @property {string} [wants] says what fits
 */

/**
 * What may stand beside the options.
 *
 * @typedef {object} Operands
 * @property {string} name
 * @property {number} least
 * @property {number} most
 * @property {Readonly<Record<string, string>>} [among] all that may stand there, and what each is
 */

/**
 * @typedef {object} Verb
 * @property {string} does
 * @property {boolean} browser whether it needs one
 * @property {Readonly<Record<string, Option>>} options
 * @property {Operands} [operands]
 * @property {string} [passesOn] whose the arguments are, if not its own
 */

/** @param {string} text */
const isPositive = (text) => /^[1-9]\d*$/.test(text);
/** @param {string} text */
const isScale = (text) => Number(text) >= 1 && Number(text) <= 4;
/** @param {string} text */
const isPort = (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

/** Options that several verbs share. */
const shared = /** @type {const} */ ({
  slides: {
    type: 'string',
    default: 'slides',
    finds: findLesson,
    value: '文件夹',
    says: '课件在哪里（没有 slides 就是当前文件夹）',
  },
  out: { type: 'string', default: 'dist', value: '文件夹', says: '放到哪里' },
  lenient: { type: 'boolean', default: false, says: '别的工具写的课件也收，不认识的写法只警告' },
  ledger: { type: 'boolean', default: false, says: '讲义后面附数据台账' },
});
const { slides, out, lenient, ledger } = shared;
const products = /** @type {const} */ ({ name: '成品', least: 0, most: Number.POSITIVE_INFINITY });

/** @satisfies {Record<string, Verb>} */
export const verbs = /** @type {const} */ ({
  start: {
    does: '打开课件，边改边看；错在哪里写在画面上。',
    browser: false,
    options: { slides, lenient },
  },
  check: {
    does: '检查课件：哪个文件、第几行有什么错，怎么改。',
    browser: true,
    options: {
      slides,
      format: { type: 'string', default: 'text', among: ['text', 'json', 'github'], says: '报告的格式' },
      fix: {
        type: 'boolean',
        default: false,
        says: '先把能自动改的改好：标点、空格、写错的设置等，改了什么都列出来',
      },
      all: { type: 'boolean', default: false, says: '问题再多也一条条列出来' },
      lenient,
    },
  },
  build: {
    does: '做出全部成品，或者只做写出的几种；课件有错就不做，旧的留着。',
    browser: true,
    operands: {
      ...products,
      among: { 'deck.html': '放映用的一个文件', ...targetList, site: '放到网上的一份' },
    },
    options: { slides, out, ledger, lenient },
  },
  export: {
    does: '做出要发出去的文件，或者只做写出的几种；课件有错就不做，旧的留着。',
    browser: true,
    operands: { ...products, among: targetList },
    options: {
      slides,
      out,
      lenient,
      steps: { type: 'boolean', default: false, says: '课件PDF里每一步一页' },
      notes: { type: 'boolean', default: false, says: '课件PDF里把讲稿作为批注' },
      ledger,
      scale: {
        type: 'string',
        default: '1',
        value: '倍数',
        fits: isScale,
        wants: '1到4的数',
        says: '图片的倍数，1到4',
      },
    },
  },
  preview: {
    does: '在本机打开做好的网页，和正式的服务器一样。',
    browser: false,
    options: {
      out: { ...out, says: '成品在哪里' },
      port: {
        type: 'string',
        default: '4173',
        value: '端口',
        fits: isPort,
        wants: '0到65535的整数',
        says: '0是任意一个空着的',
      },
    },
  },
  new: {
    does: '新建一个课件：一份八页的样例，改成自己的话就能讲。',
    browser: false,
    operands: { name: '文件夹', least: 1, most: 1 },
    options: {
      'with-ledger': { type: 'boolean', default: false, says: '带台账，每种版式一页' },
    },
  },
  timings: {
    does: '把排练的用时写进课件，先给您看要改哪些。',
    browser: false,
    operands: { name: '排练计时.json', least: 1, most: 1 },
    options: { slides, yes: { type: 'boolean', default: false, says: '不再问，直接写' } },
  },
  test: {
    does: '检查程序：类型、写法和全部测试；写了参数就只运行这些测试。',
    browser: true,
    passesOn: 'vitest',
    options: {},
  },
  prepack: { does: '做出 npm pack 要装进去的东西。', browser: false, options: {} },
  accept: {
    does: '重新拍下每一页，作为以后比对的图样。',
    browser: true,
    options: {},
  },
  bench: {
    does: '测量快慢，和同一次运行的下限比。',
    browser: true,
    options: {
      quick: { type: 'boolean', default: false, says: '只测24页，各两次' },
      sizes: {
        type: 'string',
        value: '页数',
        fits: (/** @type {string} */ text) => text.split(',').every(isPositive),
        wants: '正整数，用逗号隔开',
        says: '课件的页数，默认 24,240,1000',
      },
      runs: { type: 'string', value: '次数', fits: isPositive, wants: '正整数', says: '各测几次，默认 5' },
      vs: {
        type: 'string',
        value: '命令',
        says: '一起测的另一个命令，其中 {input} 和 {output} 会换成文件',
      },
    },
  },
  fuzz: {
    does: '随机写出许多课件来读，找程序的错。',
    browser: false,
    options: {
      seed: {
        type: 'string',
        value: '整数',
        fits: (/** @type {string} */ text) => text !== '' && Number.isSafeInteger(Number(text)),
        wants: '整数',
        says: '从哪里开始，不写就是随机的',
      },
      runs: {
        type: 'string',
        default: '100000',
        value: '次数',
        fits: isPositive,
        wants: '正整数',
        says: '读多少份',
      },
    },
  },
});

/** @typedef {keyof typeof verbs} VerbName */

export const verbNames = /** @type {readonly VerbName[]} */ (Object.keys(verbs));
