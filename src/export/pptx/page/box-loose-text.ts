/** Gives text that stands beside blocks a box of its own, as the browser does without telling. */
import { isInline } from './slide-ruler.ts';

/** Wraps all loose text of a slide, which changes nothing of its look. */
export function boxLooseText(section: Element): void {
  for (const element of section.querySelectorAll('*'))
    if (element.closest('svg, .notes') === null && holdsBoth(element))
      for (const group of listLooseGroups(element)) wrap(group);
}

function isLoose(node: Node): boolean {
  return node instanceof Element
    ? isInline(node) && !node.matches('svg, img')
    : node.nodeType === Node.TEXT_NODE;
}

function holdsBoth(element: Element): boolean {
  // The parts of a flexible box or a grid are boxes already.
  if (/flex|grid/.test(getComputedStyle(element).display)) return false;
  const kids = Array.from(element.childNodes);
  const blocks = kids.filter((kid) => kid instanceof Element && !isLoose(kid) && !kid.matches('svg, img'));
  return blocks.length > 0 && kids.some((kid) => isLoose(kid) && (kid.textContent ?? '').trim() !== '');
}

/** Lists neighbours that flow together. */
function listLooseGroups(element: Element): Node[][] {
  const groups: Node[][] = [[]];
  for (const kid of Array.from(element.childNodes)) {
    if (isLoose(kid)) groups.at(-1)?.push(kid);
    else groups.push([]);
  }
  return groups.filter((group) => group.some(({ textContent }) => (textContent ?? '').trim() !== ''));
}

function wrap(group: readonly Node[]): void {
  const box = document.createElement('span');
  box.style.display = 'block';
  group[0]?.parentNode?.insertBefore(box, group[0]);
  box.append(...group);
}
