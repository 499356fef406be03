/** Reads text, tables and fields out of a laid-out slide. Runs in the page: it may use nothing from outside. */
import type { MeasuredBox, MeasuredItem, MeasuredParagraph, MeasuredRow, MeasuredRun } from './measured.ts';

/** Reads everything of a slide but its drawings. */
export function readTexts(section: Element): { background: string; items: MeasuredItem[] } {
  const origin = section.getBoundingClientRect();
  const order = new Map(Array.from(section.querySelectorAll('*'), (element, index) => [element, index]));
  const items: MeasuredItem[] = [];
  const skipped = '.notes, .chapter-name, .hidden-text, svg, figure.chart';

  const boxOf = (rect: DOMRect): MeasuredBox => ({
    x: rect.left - origin.left,
    y: rect.top - origin.top,
    w: rect.width,
    h: rect.height,
  });
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const { visibility, clipPath } = getComputedStyle(element);
    return width > 1.5 && height > 1.5 && visibility === 'visible' && clipPath === 'none';
  };
  /** Around the words alone: a small drawing may stand before them. */
  const textRect = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const rects: DOMRect[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node);
      if (node.parentElement?.closest('svg') === null)
        rects.push(...Array.from(range.getClientRects()).filter(({ width }) => width > 0));
    }
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    return new DOMRect(
      left,
      top,
      Math.max(...rects.map((rect) => rect.right)) - left,
      Math.max(...rects.map((rect) => rect.bottom)) - top,
    );
  };
  const isInline = (element: Element): boolean =>
    element.matches('br, wbr') ||
    (getComputedStyle(element).display.startsWith('inline') && Array.from(element.children).every(isInline));
  /** A row on one base line reads as one paragraph: a figure and its unit. */
  const isBaseline = (element: Element): boolean => {
    const { display, alignItems } = getComputedStyle(element);
    const kids = Array.from(element.children);
    const near = kids.every((kid, index) => {
      const before = kids[index - 1]?.getBoundingClientRect();
      return before === undefined || kid.getBoundingClientRect().left - before.right < 20;
    });
    return (
      display.endsWith('flex') &&
      alignItems.includes('baseline') &&
      near &&
      kids.every((kid) => Array.from(kid.children).every(isInline))
    );
  };
  const hasOwnText = (element: Element) =>
    Array.from(element.childNodes).some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
  const isLeaf = (element: Element) => {
    if ((element.textContent ?? '').trim() === '' || element.matches(skipped)) return false;
    const kids = Array.from(element.children).filter((kid) => !kid.matches('svg'));
    const drawn = kids.length < element.children.length;
    return (kids.every(isInline) && (!drawn || hasOwnText(element))) || isBaseline(element);
  };
  const findLeaves = (element: Element): Element[] => {
    if (element.matches(skipped) || !isSeen(element)) return [];
    return isLeaf(element) ? [element] : Array.from(element.children).flatMap(findLeaves);
  };

  const readRuns = (leaf: Element): MeasuredRun[] => {
    const runs: MeasuredRun[] = [];
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let breaks = false;
    let lastTop = Number.POSITIVE_INFINITY;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeName === 'BR') breaks = true;
      if (
        node.nodeType !== Node.TEXT_NODE ||
        node.parentElement === null ||
        node.parentElement.closest('svg') !== null
      )
        continue;
      const text = (node.textContent ?? '').replace(/\s+/g, ' ');
      const range = document.createRange();
      range.selectNodeContents(node);
      const [first] = Array.from(range.getClientRects());
      // A title's line ends where the page ended it.
      if (first && first.top > lastTop + 20 && leaf.matches('.title')) breaks = true;
      if (first) lastTop = Array.from(range.getClientRects()).at(-1)?.top ?? lastTop;
      if (text === '' || (text === ' ' && runs.length === 0)) continue;
      const style = getComputedStyle(node.parentElement);
      const run = {
        text,
        bold: Number(style.fontWeight) >= 600,
        serif: style.fontFamily.includes('Deck Serif'),
        sizePx: Number.parseFloat(style.fontSize),
        color: style.color,
        href: node.parentElement.closest('a')?.getAttribute('href') ?? '',
        breaks: breaks && runs.length > 0,
      };
      const last = runs.at(-1);
      const { text: _, ...style1 } = run;
      const { text: __, ...style2 } = last ?? run;
      const joins =
        last !== undefined &&
        !run.breaks &&
        JSON.stringify({ ...style1, breaks: last.breaks }) === JSON.stringify(style2);
      if (joins) runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push(run);
      breaks = false;
    }
    return runs;
  };
  const countLines = (leaf: Element, sizePx: number) => {
    const range = document.createRange();
    range.selectNodeContents(leaf);
    const bottoms = Array.from(range.getClientRects(), ({ bottom }) => bottom).sort((a, b) => a - b);
    return (
      1 + bottoms.filter((bottom, index) => bottom - (bottoms[index - 1] ?? bottom) > sizePx * 0.6).length
    );
  };
  const readParagraph = (leaf: Element, previousBottom: number | undefined): MeasuredParagraph => {
    const style = getComputedStyle(leaf);
    const rect = textRect(leaf);
    const runs = readRuns(leaf);
    const largest = Math.max(...runs.map(({ sizePx }) => sizePx));
    const ownPx = Number.parseFloat(style.lineHeight) || largest * 1.4;
    const lineHeightPx = isBaseline(leaf) ? Math.max(largest * 1.05, 1) : Math.max(ownPx, largest);
    const top = leaf.getBoundingClientRect().top;
    const marker = getComputedStyle(leaf.closest('li') ?? leaf, '::before');
    const isBullet =
      leaf.closest('li') !== null && marker.content !== 'none' && Number.parseFloat(marker.width) > 0;
    return {
      runs,
      lineHeightPx,
      spaceBeforePx: previousBottom === undefined ? 0 : Math.max(0, top - previousBottom),
      bulletPx: isBullet
        ? Math.max(0, rect.left - (leaf.closest('li')?.getBoundingClientRect().left ?? rect.left))
        : 0,
      lines: countLines(leaf, largest),
    };
  };
  const readParagraphs = (leaves: readonly Element[]) =>
    leaves.map((leaf, index) => readParagraph(leaf, leaves[index - 1]?.getBoundingClientRect().bottom));

  /** Text that stands in one column reads as one box. */
  const isColumn = (leaves: readonly Element[]) => {
    const rects = leaves.map((leaf) => leaf.getBoundingClientRect());
    const lefts = leaves.map((leaf) => textRect(leaf).left);
    const aligns = new Set(leaves.map((leaf) => getComputedStyle(leaf).textAlign));
    return (
      aligns.size === 1 &&
      rects.every((rect, index) => {
        const above = rects[index - 1];
        const gap = above === undefined ? 0 : rect.top - above.bottom;
        return Math.abs((lefts[index] ?? 0) - (lefts[0] ?? 0)) < 8 && gap > -4 && gap < 44;
      })
    );
  };
  const addText = (element: Element, leaves: readonly Element[]) => {
    const rects = leaves.map((leaf) => leaf.getBoundingClientRect());
    const paragraphs = readParagraphs(leaves);
    const bullet = Math.max(...paragraphs.map(({ bulletPx }) => bulletPx));
    const left = Math.min(...leaves.map((leaf) => textRect(leaf).left)) - bullet;
    const right = Math.max(...rects.map((rect) => rect.right), ...leaves.map((leaf) => textRect(leaf).right));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const align = getComputedStyle(leaves[0] ?? element).textAlign;
    items.push({
      order: order.get(leaves[0] ?? element) ?? 0,
      kind: 'text',
      box: boxOf(new DOMRect(left, top, right - left, bottom - top)),
      isTitle: element.matches('.title') || leaves[0]?.matches('.title') === true,
      align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
      paragraphs,
    });
  };
  const addTable = (element: Element) => {
    const rows = Array.from(element.querySelectorAll(':scope tr, :scope > li, :scope > .row'));
    const cells = rows.map((row) => Array.from(row.children).filter(isSeen));
    const first = cells[0] ?? [];
    const right = Math.max(...rows.map((row) => row.getBoundingClientRect().right));
    const lefts = first.map((cell) => cell.getBoundingClientRect().left);
    /** Rules are drawn by rows or by their cells. */
    const ruleOf = (row: Element | undefined, side: 'Top' | 'Bottom') => {
      const boxes = row === undefined ? [] : [row, ...Array.from(row.children).filter(isSeen)];
      const ruled = boxes
        .map((box) => getComputedStyle(box))
        .find((style) => Number.parseFloat(style[`border${side}Width`]) > 0);
      return ruled?.[`border${side}Color`] ?? '';
    };
    const read: MeasuredRow[] = rows.map((row, index) => {
      const next = rows[index + 1];
      const { top, bottom } = row.getBoundingClientRect();
      return {
        heightPx: (next?.getBoundingClientRect().top ?? bottom) - top,
        rule: ruleOf(row, 'Bottom') || ruleOf(next, 'Top'),
        cells: (cells[index] ?? []).map((cell) => readParagraphs(findLeaves(cell))),
      };
    });
    items.push({
      order: order.get(element) ?? 0,
      kind: 'table',
      box: boxOf(element.getBoundingClientRect()),
      hasHead: element.querySelector('thead') !== null,
      topRule: ruleOf(rows[0], 'Top'),
      columnsPx: lefts.map((left, index) => (lefts[index + 1] ?? right) - left),
      rows: read,
    });
  };
  const isTable = (element: Element) => {
    if (element.matches('table')) return true;
    if (!element.matches('ul, ol, dl')) return false;
    const rows = Array.from(element.children);
    const pairs = rows.map((row) => Array.from(row.children).filter(isSeen));
    const left = (cell: Element | undefined) => cell?.getBoundingClientRect().left ?? 0;
    return (
      rows.length > 1 &&
      pairs.every(
        (cells) =>
          cells.length === 2 && cells.every((cell) => isLeaf(cell)) && left(cells[1]) > left(cells[0]) + 20,
      ) &&
      new Set(pairs.map((cells) => Math.round(left(cells[1])))).size === 1 &&
      new Set(rows.map((row) => Math.round(row.getBoundingClientRect().top))).size === rows.length
    );
  };
  const addField = (element: Element, inTable: boolean) => {
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const at = order.get(element) ?? 0;
    if (!/^rgba\(.*, 0\)$|transparent/.test(style.backgroundColor))
      items.push({ order: at, kind: 'field', box: boxOf(rect), fill: style.backgroundColor });
    if (inTable) return;
    const edges = [
      { side: 'Top', box: new DOMRect(rect.left, rect.top, rect.width, 0) },
      { side: 'Bottom', box: new DOMRect(rect.left, rect.bottom, rect.width, 0) },
      { side: 'Left', box: new DOMRect(rect.left, rect.top, 0, rect.height) },
      { side: 'Right', box: new DOMRect(rect.right, rect.top, 0, rect.height) },
    ] as const;
    for (const { side, box } of edges) {
      const px = Number.parseFloat(style[`border${side}Width`]);
      if (px === 0 || style[`border${side}Style`] === 'none') continue;
      const thick = boxOf(box);
      const shift = side === 'Bottom' || side === 'Right' ? -px : 0;
      const field =
        box.width === 0 ? { ...thick, x: thick.x + shift, w: px } : { ...thick, y: thick.y + shift, h: px };
      items.push({ order: at, kind: 'field', box: field, fill: style[`border${side}Color`] });
    }
  };
  /** What stands before or behind an element's content, such as a rail that fills its side. */
  const addPseudo = (element: Element, pseudo: '::before' | '::after') => {
    const style = getComputedStyle(element, pseudo);
    const isPainted =
      style.content !== 'none' && style.position === 'absolute' && !/, 0\)$/.test(style.backgroundColor);
    if (!isPainted || element === section || element.matches('li')) return;
    let holder: Element = element;
    while (holder !== section && getComputedStyle(holder).position === 'static')
      holder = holder.parentElement ?? section;
    const around = holder.getBoundingClientRect();
    const left = Math.max(0, around.left - origin.left + Number.parseFloat(style.left));
    const top = Math.max(0, around.top - origin.top + Number.parseFloat(style.top));
    const right = Math.min(
      origin.width,
      around.left - origin.left + Number.parseFloat(style.left) + Number.parseFloat(style.width),
    );
    const bottom = Math.min(
      origin.height,
      around.top - origin.top + Number.parseFloat(style.top) + Number.parseFloat(style.height),
    );
    if (right > left && bottom > top)
      items.push({
        order: order.get(element) ?? 0,
        kind: 'field',
        box: { x: left, y: top, w: right - left, h: bottom - top },
        fill: style.backgroundColor,
      });
  };
  const visit = (element: Element, inTable: boolean): void => {
    if (element.matches(skipped) || !isSeen(element)) return;
    if (element !== section) addField(element, inTable);
    addPseudo(element, '::before');
    addPseudo(element, '::after');
    if (element.matches('img')) {
      const image = element as HTMLImageElement;
      items.push({
        order: order.get(element) ?? 0,
        kind: 'picture',
        box: boxOf(image.getBoundingClientRect()),
        src: image.src,
        alt: image.alt,
      });
      return;
    }
    if (isTable(element)) {
      addTable(element);
      for (const inner of Array.from(element.querySelectorAll('*'))) if (isSeen(inner)) addField(inner, true);
      return;
    }
    const leaves = findLeaves(element);
    const hasMore =
      element.querySelector('svg, img, table, .title') !== null &&
      !element.matches('.title') &&
      !(isLeaf(element) && element.querySelector(':scope > svg') !== null);
    const tables = Array.from(element.querySelectorAll('ul, ol, dl')).some(isTable);
    if (leaves.length > 0 && !hasMore && !tables && element !== section && isColumn(leaves)) {
      addText(element, leaves);
      for (const inner of Array.from(element.querySelectorAll('*')))
        if (isSeen(inner) && !inner.matches('.hang')) addField(inner, false);
      return;
    }
    for (const child of Array.from(element.children)) visit(child, inTable);
  };
  visit(section, false);
  return { background: getComputedStyle(section).backgroundColor, items };
}
