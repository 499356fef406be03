/** Settings of Slidev, Marp, reveal-md, Pandoc and Obsidian, and what of them means something here. */

/** Keys of front matter that are other tools'. */
export const foreignKeys: ReadonlySet<string> = new Set(
  (
    'theme themeConfig addons background class highlighter lineNumbers info drawings transition mdc fonts colorSchema ' +
    'routerMode aspectRatio canvasWidth download exportFilename export presenter browserExporter monaco remoteAssets ' +
    'selectable record css favicon title titleTemplate author keywords description htmlAttrs seoMeta defaults hide ' +
    'disabled level routeAlias src zoom clicks clicksStart preload hideInToc image dragPos duration timer contextMenu ' +
    'wakeLock twoslash lang plantUmlServer marp paginate header footer size math style headingDivider color ' +
    'backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize url highlightTheme separator ' +
    'verticalSeparator revealOptions scripts preprocessor template ' +
    'subtitle date institute tags aliases cssclass cssclasses notesSeparator slideNumber width height margin maxScale ' +
    'minScale enableLinks bg controls progress center output toc'
  ).split(' '),
);

/** Those that speak of a lesson at the head of its first slide, and what they become. */
export const headKeys: ReadonlyMap<string, string> = new Map(
  ['title', 'subtitle', 'author', 'institute', 'date', 'info'].map((key) => [key, 'deck.yaml 没写时用它']),
);

/** Those that speak of a slide, and what they become. */
export const slideKeys: ReadonlyMap<string, string> = new Map([['image', '带图的版式用它']]);

export interface ForeignLayout {
  /** Ours that is equal to it; taken where the slide has what it is made of. */
  readonly equal?: string;
  /** On which side its `image` stands. */
  readonly side?: 'left' | 'right';
}

const layouts: Readonly<Record<string, ForeignLayout>> = {
  default: {},
  center: { equal: 'statement' },
  lead: { equal: 'statement' },
  statement: { equal: 'statement' },
  quote: { equal: 'statement' },
  fact: { equal: 'big-numbers' },
  cover: { equal: 'cover' },
  intro: { equal: 'cover' },
  title: { equal: 'cover' },
  section: { equal: 'divider' },
  end: { equal: 'closing' },
  image: { side: 'right' },
  'image-left': { side: 'left' },
  'image-right': { side: 'right' },
  iframe: {},
  'iframe-left': {},
  'iframe-right': {},
  full: {},
  none: {},
  'two-cols': {},
  'two-cols-header': {},
};

/** Finds a layout of Slidev, or a class of Marp that is used as one. */
export function findForeignLayout(name: string): ForeignLayout | undefined {
  return Object.hasOwn(layouts, name) ? layouts[name] : undefined;
}
