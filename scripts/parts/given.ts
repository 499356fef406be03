/** What a verb is given, by its line in the table of verbs. */
import type { VerbName, verbs } from '../verbs.mjs';

type Verbs = typeof verbs;

export interface Given<Name extends VerbName> {
  readonly values: { readonly [Key in keyof Verbs[Name]['options']]: Value<Verbs[Name]['options'][Key]> };
  readonly operands: readonly Operand<Verbs[Name]>[];
}

type Value<Option> = Option extends { type: 'boolean' }
  ? boolean
  : Option extends { among: readonly (infer Word)[] }
    ? Word
    : Option extends { default: string }
      ? string
      : string | undefined;

type Operand<Verb> = Verb extends { operands: { among: infer Known } } ? keyof Known : string;
