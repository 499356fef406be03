/**
 * What a slide says: a small tree of our own, made from Markdown by `read/`.
 * It has no raw HTML, no attributes but the listed ones and no address that was not checked,
 * so whatever is written from it is safe by construction.
 */
import type { Position } from './position.ts';

/** Attributes that a `<!-- .element: … -->` comment may set. */
export interface Attributes {
  /** Shown at this step; what has the same number appears together. The steps of a slide count from 0, without gaps. */
  readonly fragment?: number;
}

interface Node {
  readonly at: Position;
}

/** A block as a whole may appear at a step. */
type BlockNode = Node & { readonly attributes?: Attributes };

export type Inline =
  | (Node & { readonly kind: 'text'; readonly text: string })
  | (Node & { readonly kind: 'code'; readonly text: string })
  | (Node & { readonly kind: MarkKind; readonly children: readonly Inline[] })
  /** A forced line end. */
  | (Node & { readonly kind: 'break' })
  /** A place where a title may break: `|` in a heading. */
  | (Node & { readonly kind: 'title-break' })
  /** A link to a slide (`#id`) or a web address; `href` has passed the allowlist. */
  | (Node & { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] })
  | (Node & FactWords)
  | (Node & Image);

/** A link to the ledger. */
export interface FactWords {
  readonly kind: 'fact';
  /** Id of the fact. */
  readonly fact: string;
  readonly text: string;
  /**
   * Set where the author wrote no link and the words were traced: all words of the figure, of which marks such as `**`
   * may have left but a part here.
   */
  readonly traced?: string;
}

/** A figure in a small line, a picture's description or a chart's title, and the fact that it was traced to. */
export interface TracedWords {
  readonly text: string;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly words: string;
  readonly fact: string;
}

export type MarkKind = 'strong' | 'emphasis' | 'strike' | 'mark' | 'superscript' | 'subscript';

export interface Image {
  readonly kind: 'image';
  /** Path from the lesson's folder or the project's `assets/`, never a remote address. */
  readonly src: string;
  readonly alt: string;
  /** Where a view finds it, once it has been made ready for one. */
  readonly place?: ImagePlace;
}

export interface ImagePlace {
  readonly address: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type Heading = BlockNode & {
  readonly kind: 'heading';
  readonly level: number;
  readonly children: readonly Inline[];
};

export type Paragraph = Node & {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
};

export type List = BlockNode & {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
};

/** One item of a list: its own line, then whatever is nested below it. */
export type Item = Node & {
  readonly children: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly attributes: Attributes;
  /** Set where an ordered list begins with another number than 1, or leaves numbers out. */
  readonly number?: number;
};

export type Table = BlockNode & {
  readonly kind: 'table';
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
};
export type Cell = Node & { readonly children: readonly Inline[] };

export type Quote = Node & {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly attributes: Attributes;
};

export type Code = BlockNode & {
  readonly kind: 'code-block';
  readonly language: string;
  readonly text: string;
};

export type Chart = BlockNode & {
  readonly kind: 'chart';
  readonly spec: ChartSpec;
  /** Where the spec names its facts, in their order. */
  readonly factsAt: readonly Position[];
};

/** A picture alone in its paragraph. */
export type Figure = BlockNode & {
  readonly kind: 'figure';
  readonly image: Image;
  readonly caption: readonly Inline[];
};

/** A `###` heading with all that follows it, up to the next one. */
export type Group = Node & {
  readonly kind: 'group';
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly attributes: Attributes;
};

export type Block = Heading | Paragraph | List | Table | Quote | Code | Chart | Figure | Group;
export type BlockKind = Block['kind'];

/** What a `chart` block asks for. Its values come from the ledger alone. */
export interface ChartSpec {
  readonly type: ChartType;
  readonly facts: readonly string[];
  readonly title?: string;
}
export const chartTypes = ['dots', 'index', 'bars'] as const;
export type ChartType = (typeof chartTypes)[number];
