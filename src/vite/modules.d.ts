/** Whether the page is its author's own, see site-app.ts. */
declare const AUTHORED: boolean;

/** What the stage must know of the lesson beside its slides. */
declare module 'virtual:deck-guide' {
  const guide: import('../deck/guide.ts').Guide;
  export default guide;
}
