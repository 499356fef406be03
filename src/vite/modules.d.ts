/** The `@font-face` rules of the page, made by the deck plugin. */
declare module 'virtual:deck-fonts.css';

/** What the stage must know of the lesson beside its slides. */
declare module 'virtual:deck-guide' {
  const guide: import('../deck/guide.ts').Guide;
  export default guide;
}

/** The same of the presenter's file, with the fonts inside. */
declare module 'virtual:deck-file-fonts.css';
