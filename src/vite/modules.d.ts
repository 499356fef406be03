/** The `@font-face` rules of the page, made by the deck plugin. */
declare module 'virtual:deck-fonts.css';
