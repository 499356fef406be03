// Writes how verbs are used, all in one way.
import { writeCommand } from '../../src/deck/command-line.mjs';
import { verbs } from '../verbs.mjs';

/** @typedef {import('../verbs.mjs').Verb} Verb */
/** @typedef {import('../verbs.mjs').VerbName} VerbName */

/** @type {Readonly<Record<string, import('../verbs.mjs').Option>>} */
export const helpOption = { help: { type: 'boolean', says: '显示这些说明' } };

/** Writes the first line of a verb's usage. @param {VerbName} name */
export function writeUsageLine(name) {
  /** @type {Verb} */
  const { operands, options, passesOn } = verbs[name];
  const words = [
    operands && (operands.least > 0 ? `<${operands.name}>` : `[${operands.name}……]`),
    passesOn && `[${passesOn}的参数……]`,
    Object.keys(options).length > 0 && '[选项]',
  ].filter(Boolean);
  return `用法：${writeCommand(name, words.join(' '))}`;
}

/** Writes the whole usage of a verb. @param {VerbName} name */
export function writeUsage(name) {
  /** @type {Verb} */
  const { does, operands, options } = verbs[name];
  const rows = Object.entries({ ...options, ...helpOption }).map(writeOption);
  const products = Object.entries(operands?.among ?? {});
  return [
    writeUsageLine(name),
    does,
    ...(products.length > 0 ? ['', `${operands?.name}（不写就是全部）：`, ...alignRows(products, 20)] : []),
    '',
    '选项：',
    ...alignRows(rows, 2 + Math.max(...rows.map(([left]) => widthOf(left)))),
    '',
  ].join('\n');
}

/** Writes the list of verbs. @param {readonly VerbName[]} names */
export function writeVerbList(names) {
  const rows = names.map((name) => /** @type {[string, string]} */ ([name, verbs[name].does]));
  return ['命令：', ...alignRows(rows, 10), `每个命令怎么用：${writeCommand('<命令>', '--help')}`, ''].join(
    '\n',
  );
}

/** @param {[string, import('../verbs.mjs').Option]} entry @returns {[string, string]} */
function writeOption([name, option]) {
  const value = option.among?.join('|') ?? (option.value && `<${option.value}>`);
  const left = `${name === 'help' ? '-h, ' : ''}--${name}${value ? ` ${value}` : ''}`;
  return [left, option.says + (typeof option.default === 'string' ? `，默认 ${option.default}` : '')];
}

/** @param {readonly (readonly [string, string])[]} rows @param {number} width */
function alignRows(rows, width) {
  return rows.map(([left, right]) => `  ${left}${' '.repeat(Math.max(1, width - widthOf(left)))}${right}`);
}

/** Chinese characters are as wide as two others. @param {string} text */
function widthOf(text) {
  return [...text].reduce((width, character) => width + (character < '\u2e80' ? 1 : 2), 0);
}
