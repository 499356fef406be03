/** Works out the relations that the ledger states between its figures. */
import type { Deck, Fact, Ledger, Relation } from '../deck/deck.ts';
import type { Problem, ProblemCode } from '../deck/problem.ts';
import { suggestHint } from '../deck/suggest.mjs';
import type { Check } from './check.ts';
import { type Equation, readEquation, type Term } from './parts/equation.ts';

export const relations: Check = {
  name: 'relations',
  says: '台账里不成立的等式',
  run: ({ ledger }: Deck) =>
    ledger.isPartial ? [] : ledger.relations.flatMap((relation) => checkRelation(relation, ledger)),
};

type Report = (code: ProblemCode, message: string, hint: string, term?: Term) => Problem;

function checkRelation(relation: Relation, ledger: Ledger): Problem[] {
  const report = reporter(relation);
  const equation = readEquation(relation.says);
  if (equation === undefined) {
    return [
      report(
        'wrong-value',
        `读不懂等式“${relation.says}”`,
        '写成“合计 = 3 * 每季”这样，只用 + - * / 和括号，减号两边空格。',
      ),
    ];
  }
  const known = new Map(ledger.facts.map((fact) => [fact.id, fact]));
  const faults = equation.names.flatMap((term) => checkName(term, known, report));
  if (faults.length > 0) return faults;
  return [...checkSeparate(equation, ledger, report), ...checkBalance(relation, equation, known, report)];
}

function checkName(term: Term, known: ReadonlyMap<string, Fact>, report: Report): Problem[] {
  const fact = known.get(term.text);
  if (fact === undefined) {
    const hint = suggestHint(term.text, [...known.keys()], '等式里写台账的编号。');
    return [report('unknown-reference', `没有“${term.text}”这个事实`, hint, term)];
  }
  if (fact.value !== undefined) return [];
  return [
    report(
      'missing-value',
      `“${term.text}”（${fact.text}）没有数值，等式算不了`,
      '给它写 value，或者删掉这个等式。',
      term,
    ),
  ];
}

function checkSeparate({ added }: Equation, { separate }: Ledger, report: Report): Problem[] {
  return separate.flatMap(({ facts, reason }) => {
    const together = facts.filter((id) => added.has(id));
    if (together.length < 2) return [];
    const names = together.map((id) => `“${id}”`).join('');
    return [report('separate-facts', `${names}不能相加减：${reason}`, '删掉这个等式。')];
  });
}

function checkBalance(
  { says }: Relation,
  equation: Equation,
  known: ReadonlyMap<string, Fact>,
  report: Report,
): Problem[] {
  const values = new Map([...known].map(([id, fact]) => [id, fact.value ?? Number.NaN]));
  const { left, right } = equation.solve(values);
  // Shares such as 99.6 are no exact binary numbers.
  if (
    Number.isFinite(left - right) &&
    Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
  )
    return [];
  const numbers = `左边是${writeNumber(left)}，右边是${writeNumber(right)}`;
  return [
    report('broken-relation', `等式“${says}”不成立：${numbers}`, '对照报道核实各数的 value，或者改等式。'),
  ];
}

function writeNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : '算不出的数';
}

function reporter({ says, at }: Relation): Report {
  return (code, message, hint, term) => {
    // Only in a plain scalar do the words stand in the file as they were read.
    const inside = term !== undefined && at.length === says.length;
    const place = inside ? { ...at, column: at.column + term.index, length: term.text.length } : at;
    return { code, severity: 'error', at: place, message, hint };
  };
}
