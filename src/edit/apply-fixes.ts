/** Makes the fixes of a lesson's texts that can be made together. */
import type { Edit, Problem } from '../deck/problem.ts';
import { applyEdits, overlaps, type PlacedEdit, placeEdit } from './apply-edits.ts';

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

/** Makes each fix wholly or not at all; one that another is in the way of waits for the next round. */
export function applyFixes(texts: ReadonlyMap<string, string>, problems: readonly Mendable[]): Mended {
  const taken: { edit: Edit; place: PlacedEdit }[] = [];
  const made = problems.filter(({ fix }) => {
    const wanted = fix.edits.flatMap((edit) => {
      const place = placeEdit(texts.get(edit.file) ?? '', edit);
      return place === undefined ? [] : [{ edit, place }];
    });
    if (wanted.length < fix.edits.length || wanted.length === 0) return false;
    // Both halves of a pair name the same two edits: one of them is enough.
    const added = wanted.filter((one) => !taken.some((other) => isSame(one, other)));
    if (added.length === 0 || added.some((one) => taken.some((other) => isInTheWay(one, other)))) return false;
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

type Taken = { readonly edit: Edit; readonly place: PlacedEdit };

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
