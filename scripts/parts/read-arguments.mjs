// Reads a verb's arguments. What the verb does not know is wrong usage, told before anything is installed or started.
import { parseArgs } from 'node:util';
import { verbs } from '../verbs.mjs';
import { helpOption, writeUsageLine } from './usage.mjs';

/** @typedef {import('../verbs.mjs').Verb} Verb */
/** @typedef {import('../verbs.mjs').VerbName} VerbName */
/** @typedef {NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]} Token */

/** Says that a command was not written as its usage says; printed as it is. */
export class UsageError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'UsageError';
    this.status = /** @type {const} */ (2);
  }
}

/**
 * Reads the arguments of a verb.
 *
 * @template {VerbName} Name
 * @param {Name} name
 * @param {string[]} args
 * @returns {Promise<'help' | import('./given.ts').Given<Name>>}
 * @throws {UsageError}
 */
export async function readArguments(name, args) {
  /** @type {Verb} */
  const verb = verbs[name];
  const options = { ...verb.options, ...helpOption };
  // Not strict: parseArgs would say in English what is wrong.
  const { values, positionals, tokens } = parseArgs({
    args,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help) return 'help';
  const operands = verb.passesOn ? args : nameOperands(verb, positionals);
  if (!verb.passesOn) {
    const wrong = (await findWrongOption(options, tokens)) || (await findWrongOperand(verb, operands));
    if (wrong !== '') throw new UsageError(`${wrong}\n${writeUsageLine(name)}\n加上 --help 看全部说明。`);
  }
  // What the table allows has been held against it: the types follow from the table.
  const found = { ...values, ...findUnnamed(verb, tokens) };
  const given = /** @type {unknown} */ ({ values: verb.passesOn ? {} : found, operands });
  return /** @type {import('./given.ts').Given<Name>} */ (given);
}

/** @param {Verb} verb @param {readonly Token[]} tokens */
function findUnnamed({ options }, tokens) {
  const named = tokens.map((token) => (token.kind === 'option' ? token.name : ''));
  const wanted = Object.entries(options).filter(([name]) => !named.includes(name));
  return Object.fromEntries(wanted.flatMap(([name, { finds }]) => (finds ? [[name, finds()]] : [])));
}

/** A folder may be written without its slash. @param {Verb} verb @param {string[]} words */
function nameOperands({ operands }, words) {
  const names = Object.keys(operands?.among ?? {});
  return words.map((word) => (names.includes(`${word}/`) ? `${word}/` : word));
}

/** @param {Verb['options']} options @param {readonly Token[]} tokens */
async function findWrongOption(options, tokens) {
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const wrong = option ? await judgeValue(option, token) : await refuseOption(token.rawName, options);
    if (wrong !== '') return wrong;
  }
  return '';
}

/** @param {string} written @param {Verb['options']} options */
async function refuseOption(written, options) {
  const known = Object.keys(options).map((name) => `--${name}`);
  return `没有“${written}”这个选项。${await hint(written, known)}`;
}

/** @param {import('../verbs.mjs').Option} option @param {Extract<Token, { kind: 'option' }>} token */
async function judgeValue({ type, value, among, fits, wants }, { rawName, value: text, inlineValue }) {
  if (type === 'boolean') return text === undefined ? '' : `${rawName} 后面不写值。`;
  const isMissing = text === undefined || text === '' || (!inlineValue && text.startsWith('-'));
  if (isMissing) return `${rawName} 后面要写${among?.join('、') ?? `<${value}>`}。`;
  if (among && !among.includes(text)) return `${rawName} 没有“${text}”。${await hint(text, among)}`;
  return fits === undefined || fits(text) ? '' : `${rawName} 要写${wants}，写的是“${text}”。`;
}

/** @param {Verb} verb @param {readonly string[]} words */
async function findWrongOperand({ operands = { name: '', least: 0, most: 0 } }, words) {
  const { name, least, most, among } = operands;
  const unknown = among && words.find((word) => !Object.hasOwn(among, word));
  if (unknown !== undefined) return `没有“${unknown}”。${await hint(unknown, Object.keys(among ?? {}))}`;
  if (words.length < least) return `要写<${name}>。`;
  return words.length > most ? `不认识“${words[most]}”。` : '';
}

/**
 * Guesses what a word was meant to be. Before the packages are installed nobody is there to guess.
 *
 * @param {string} word
 * @param {readonly string[]} known
 */
export async function hint(word, known) {
  const guess = await import('../../src/deck/suggest.mjs').catch(() => undefined);
  return guess?.suggestHint(word, known) ?? '';
}
