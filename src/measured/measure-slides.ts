/** Measures every slide of a loaded page. */
import type { Page } from 'puppeteer-core';
import type { SlideMeasurement } from './measurement.ts';

/**
 * Reads lines, sizes and colours of all text on the page's slides.
 *
 * @param page - A page whose fonts have loaded. Its slides are hidden afterwards.
 */
export async function measureSlides(page: Page): Promise<SlideMeasurement[]> {
  return page.evaluate(measureInPage);
}

/** Runs in the page, so it may use nothing from outside of itself. */
function measureInPage(): SlideMeasurement[] {
  const readColour = (value: string): [number, number, number, number] => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
    return value === 'transparent' ? [0, 0, 0, 0] : [red, green, blue, alpha];
  };
  const mix = (over: number[], under: number[]): [number, number, number] => {
    const alpha = over[3] ?? 1;
    const part = (index: number) =>
      Math.round((over[index] ?? 0) * alpha + (under[index] ?? 0) * (1 - alpha));
    return [part(0), part(1), part(2)];
  };
  // What an element paints behind its text: itself, or a pseudo-element that a field or rail is drawn with.
  const paintOf = (element: Element): [number, number, number, number] => {
    const own = readColour(getComputedStyle(element).backgroundColor);
    const before = getComputedStyle(element, '::before');
    const painted = before.content !== 'none' && Number.parseFloat(before.width) > 100;
    return painted && own[3] < 1 ? readColour(before.backgroundColor) : own;
  };
  const backgroundAt = (element: Element, x: number, y: number): [number, number, number] => {
    // Only what is in the window can be asked for: a longer page is moved up for it.
    if (y >= innerHeight) scrollTo(0, y - innerHeight / 2);
    const stack = document.elementsFromPoint(x, y - scrollY);
    if (scrollY > 0) scrollTo(0, 0);
    const below = stack.slice(Math.max(0, stack.indexOf(element)));
    return below
      .map(paintOf)
      .reduceRight<[number, number, number]>((under, over) => mix(over, under), [255, 255, 255]);
  };
  const middleOf = (line: { left: number; top: number; right: number; bottom: number }) =>
    [(line.left + line.right) / 2, (line.top + line.bottom) / 2] as const;
  const blockOf = (element: Element): Element => {
    const svgText = element.closest('text');
    if (svgText) return svgText;
    const inline = getComputedStyle(element).display.startsWith('inline');
    return inline && element.parentElement ? blockOf(element.parentElement) : element;
  };
  const roleOf = (element: Element) => {
    if (element.closest('svg')) return 'art' as const;
    if (element.closest('.foot, .footnotes')) return 'foot' as const;
    if (element.closest('.kicker')) return 'kicker' as const;
    return element.closest('.title') ? ('title' as const) : ('content' as const);
  };
  const isHidden = (element: Element): boolean => {
    const { visibility, clipPath, fontSize } = getComputedStyle(element);
    if (visibility === 'hidden' || clipPath === 'inset(50%)' || fontSize === '1px') return true;
    return element.parentElement !== null && element.tagName !== 'SECTION' && isHidden(element.parentElement);
  };
  const measureSection = (section: Element): SlideMeasurement => {
    const frame = section.getBoundingClientRect();
    const texts = new Map<
      Element,
      {
        element: Element;
        lines: { text: string; left: number; top: number; right: number; bottom: number }[];
      }
    >();
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (element === null || text.trim() === '' || element.closest('.notes')) continue;
      const block = blockOf(element);
      if (isHidden(block)) continue;
      const entry = texts.get(block) ?? { element, lines: [] };
      texts.set(block, entry);
      let offset = 0;
      for (const character of text) {
        range.setStart(node, offset);
        offset += character.length;
        range.setEnd(node, offset);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0 && rect.height === 0) continue;
        const line = entry.lines[entry.lines.length - 1];
        const middle = (rect.top + rect.bottom) / 2 - frame.top;
        const left = rect.left - frame.left;
        if (line && middle > line.top && middle < line.bottom && left >= line.right - rect.width) {
          line.text += character;
          line.right = Math.max(line.right, rect.right - frame.left);
          line.top = Math.min(line.top, rect.top - frame.top);
          line.bottom = Math.max(line.bottom, rect.bottom - frame.top);
        } else {
          entry.lines.push({
            text: character,
            left,
            top: rect.top - frame.top,
            right: rect.right - frame.left,
            bottom: rect.bottom - frame.top,
          });
        }
      }
    }
    const isOnSlide = (x: number, y: number) => x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
    const blocks = [...texts]
      .filter(([, { lines }]) => lines.length > 0)
      .map(([block, { element, lines }]) => {
        const style = getComputedStyle(element);
        const [seen] = lines.map(middleOf).filter(([x, y]) => isOnSlide(x, y));
        const ground = seen && backgroundAt(element, frame.left + seen[0], frame.top + seen[1]);
        const colour = readColour(block instanceof SVGElement ? style.fill : style.color);
        return {
          name: `${block.tagName.toLowerCase()}.${block.getAttribute('class') ?? ''}`,
          role: roleOf(block),
          lines,
          text: lines.map((line) => line.text).join(''),
          fontSizePx: Number.parseFloat(style.fontSize),
          bold: Number(style.fontWeight) >= 700,
          colours: ground && { text: mix(colour, ground), ground },
        };
      });
    const unbreakables = [...section.querySelectorAll('.nb')]
      .filter((element) => !element.closest('.notes') && !isHidden(element))
      .map((element) => {
        const rects = element.getClientRects();
        const { left, top, right, bottom } = rects[0] ?? element.getBoundingClientRect();
        const place = {
          left: left - frame.left,
          top: top - frame.top,
          right: right - frame.left,
          bottom: bottom - frame.top,
        };
        return { text: element.textContent ?? '', lineCount: rects.length, place };
      });
    const images = [...section.querySelectorAll('img')]
      .filter((image) => !image.closest('.notes'))
      .map((image) => ({
        alt: image.alt,
        natural: { width: image.naturalWidth, height: image.naturalHeight },
        box: { width: image.clientWidth, height: image.clientHeight },
        fit: getComputedStyle(image).objectFit,
      }));
    return { id: section.id, widthPx: frame.width, heightPx: frame.height, blocks, unbreakables, images };
  };
  // Alone on the page: asking what lies at a point takes the longer the more slides there are.
  const sections = [...document.querySelectorAll<HTMLElement>('section.slide')];
  for (const section of sections) section.hidden = true;
  return sections.map((section) => {
    section.hidden = false;
    const measurement = measureSection(section);
    section.hidden = true;
    return measurement;
  });
}
