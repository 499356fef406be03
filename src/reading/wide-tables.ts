/** Lets the arrow keys move what a narrow screen shows a part of. */

/** Makes tables that are wider than their place reachable by keyboard, as long as they are. */
export function startWideTables({ defaultView: window }: Document, sections: readonly HTMLElement[]): void {
  const tables = sections.flatMap((section) => Array.from(section.querySelectorAll('table')));
  const mark = () => {
    for (const table of tables)
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
      else table.removeAttribute('tabindex');
  };
  mark();
  window?.addEventListener('resize', mark);
}
