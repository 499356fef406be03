/** Makes the fixes of a lesson's texts that can be made together. */
import type { Edit, Fix, Problem } from '../deck/problem.ts';
import { applyEdits, overlaps, type PlacedEdit, placeEdit, readSource, type Source } from './apply-edits.ts';

/** A problem that has a fix. */
export type Mendable = Problem & Required<Pick<Problem, 'fix'>>;

export interface Mended {
  /** All texts, by the names that positions give. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those whose fixes were made. */
  readonly made: readonly Mendable[];
}

/** Says whether a problem has a fix that may be made unseen. */
export function isSafelyMendable(problem: Problem): problem is Mendable {
  return problem.fix?.safe === true;
}

/** Leaves out the fixes whose words are not where they were thought to be. */
export function keepWorkable(texts: Mended['texts'], problems: readonly Problem[]): Problem[] {
  const findEdits = createFinder(texts);
  return problems.map(({ fix, ...problem }) => {
    return fix === undefined || findEdits(fix) === undefined ? problem : { ...problem, fix };
  });
}

/** Makes each fix wholly or not at all; one that another is in the way of waits for the next round. */
export function applyFixes(texts: Mended['texts'], problems: readonly Mendable[]): Mended {
  const findEdits = createFinder(texts);
  const taken: Taken[] = [];
  const made = problems.filter(({ fix }) => {
    // Both halves of a pair name the same two edits: one of them is enough.
    const added = findEdits(fix)?.filter((one) => !taken.some((other) => isSame(one, other))) ?? [];
    if (added.length === 0 || added.some((one) => taken.some((other) => isInTheWay(one, other))))
      return false;
    taken.push(...added);
    return true;
  });
  const edits = taken.map(({ edit }) => edit);
  const files = new Set(edits.map(({ file }) => file));
  const changed = [...texts].map(([file, text]): [string, string] => {
    const own = files.has(file) ? edits.filter((edit) => edit.file === file) : [];
    return [file, applyEdits(text, own)];
  });
  return { texts: new Map(changed), made };
}

interface Taken {
  readonly edit: Edit;
  readonly place: PlacedEdit;
}

/** Finds the places of all edits of a fix; undefined when one has none. */
function createFinder(texts: Mended['texts']): (fix: Fix) => Taken[] | undefined {
  const sources = new Map<string, Source>();
  return ({ edits }) => {
    const found = edits.flatMap((edit): Taken[] => {
      const source = sources.get(edit.file) ?? readSource(texts.get(edit.file) ?? '');
      sources.set(edit.file, source);
      const place = placeEdit(source, edit);
      return place === undefined ? [] : [{ edit, place }];
    });
    return found.length < edits.length ? undefined : found;
  };
}

function isSame(a: Taken, b: Taken): boolean {
  const [one, other] = [a.place, b.place];
  return (
    a.edit.file === b.edit.file &&
    one.start === other.start &&
    one.end === other.end &&
    one.after === other.after
  );
}

function isInTheWay(a: Taken, b: Taken): boolean {
  return a.edit.file === b.edit.file && overlaps(a.place, b.place);
}
