/** The `@font-face` rules: whole fonts on the dev server; a build adds its own to the style. */
declare module 'virtual:deck-fonts.css';

/** What the stage must know of the lesson beside its slides. */
declare module 'virtual:deck-guide' {
  const guide: import('../deck/guide.ts').Guide;
  export default guide;
}
