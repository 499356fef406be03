/** What PowerPoint asks of a presentation beyond the schema: a file that breaks a rule is opened with an offer to repair it. */
import { dirname, join, normalize } from 'node:path/posix';
import { decodeXml, type Parts, readXml } from './presentation-file.ts';

type Rule = (parts: Parts) => string[];

/** Lists what breaks the rules, each with its part. */
export function listFaults(parts: Parts): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(parts).map((fault) => `${name}: ${fault}`));
}

/** Applies a check to every part of XML whose path begins so. */
function ofParts(start: string, check: (xml: string) => readonly string[]): Rule {
  return (parts) =>
    [...parts].flatMap(([path, part]) =>
      typeof part === 'string' && path.startsWith(start)
        ? check(part).map((fault) => `${path} ${fault}`)
        : [],
    );
}

const all = (xml: string, pattern: RegExp): string[] => Array.from(xml.matchAll(pattern), ([found]) => found);
const shapesOf = (xml: string) => all(xml, /<p:sp>.*?<\/p:sp>/gs);
const paragraphsOf = (xml: string) => all(xml, /<a:p>.*?<\/a:p>/gs);
const placeholderOf = (shape: string) => /<p:ph\b[^>]*type="(\w+)"/.exec(shape)?.[1];

const rules: Readonly<Record<string, Rule>> = {
  'every declared part is there, and every part is declared': (parts) => {
    const types = readXml(parts, '[Content_Types].xml');
    const declared = Array.from(types.matchAll(/<Override PartName="\/([^"]+)"/g), ([, path = '']) => path);
    const endings = Array.from(types.matchAll(/<Default Extension="([^"]+)"/g), ([, ending = '']) => ending);
    const paths = [...parts.keys()].filter((path) => path !== '[Content_Types].xml');
    const isOfKind = (path: string) => !path.endsWith('.xml') && endings.includes(path.replace(/^.*\./, ''));
    return [
      ...declared.filter((path) => !parts.has(path)).map((path) => `${path} is absent`),
      ...declared.filter((path, index) => declared.indexOf(path) !== index).map((path) => `${path} twice`),
      ...paths
        .filter((path) => !declared.includes(path) && !isOfKind(path))
        .map((path) => `${path} undeclared`),
      ...endings
        .filter((ending) => !paths.some((path) => path.endsWith(`.${ending}`)))
        .map((ending) => `no part is of ${ending}`),
      ...all(types, /ContentType="image\/jpg"/g),
    ];
  },
  'every relationship leads to a part': (parts) =>
    [...parts.keys()].flatMap((path) => {
      if (!path.endsWith('.rels')) return [];
      const from = dirname(dirname(path));
      const links = all(readXml(parts, path), /<Relationship [^>]*>/g).filter(
        (link) => !link.includes('TargetMode="External"'),
      );
      return links.flatMap((link) => {
        const target = decodeXml(/Target="([^"]*)"/.exec(link)?.[1] ?? '');
        const to = target.startsWith('/') ? target.slice(1) : normalize(join(from, target));
        return parts.has(to) ? [] : [`${path} -> ${target}`];
      });
    }),
  'every part is led to': (parts) => {
    const links = [...parts].flatMap(([path, part]) =>
      path.endsWith('.rels') && typeof part === 'string'
        ? Array.from(part.matchAll(/Target="([^"]*)"/g), ([, target = '']) =>
            target.startsWith('/') ? target.slice(1) : normalize(join(dirname(dirname(path)), target)),
          )
        : [],
    );
    return [...parts.keys()].filter(
      (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !links.includes(path),
    );
  },
  'no two masters share a theme': (parts) => {
    const themes = [...parts.keys()].flatMap((path) =>
      /ppt\/(slide|notes)Masters\/_rels\//.test(path) ? all(readXml(parts, path), /theme\d+\.xml/g) : [],
    );
    return themes.filter((theme, index) => themes.indexOf(theme) !== index);
  },
  "the notes' master has no placeholder that would be thrown out": ofParts(
    'ppt/notesMasters/notesMaster',
    (xml) => all(xml, /<p:ph\b[^>]*>/g),
  ),
  "the notes' master is named right behind the slides' masters": ofParts('ppt/presentation.xml', (xml) =>
    /<\/p:sldMasterIdLst><p:notesMasterIdLst>/.test(xml) ? [] : ['notesMasterIdLst'],
  ),
  'every shape can hold text': ofParts('ppt/slide', (xml) =>
    shapesOf(xml)
      .filter((shape) => !shape.includes('<p:txBody>'))
      .map((shape) => /name="[^"]*"/.exec(shape)?.[0] ?? ''),
  ),
  'no line is empty': ofParts('ppt/slide', (xml) => all(xml, /<a:ln\b[^>]*(?:\/>|>\s*<\/a:ln>)/g)),
  'a ground of one colour says that it has no effects': ofParts('ppt/slide', (xml) =>
    all(xml, /<p:bgPr>.*?<\/p:bgPr>/gs).filter((ground) => !ground.includes('<a:effectLst/>')),
  ),
  'nothing is smaller than nothing': ofParts('ppt/slide', (xml) => all(xml, /\bc[xy]="-\d+"/g)),
  'no figure is lost': ofParts('ppt/', (xml) => all(xml, /="(?:NaN|undefined|null|Infinity)"/g)),
  'a cell is anchored at its top, centre or bottom': ofParts('ppt/slides/slide', (xml) =>
    all(xml, /<a:tcPr\b[^>]*anchor="(?!t"|ctr"|b")[^"]*"/g),
  ),
  'a paragraph says its properties once, before its words': ofParts('ppt/', (xml) =>
    paragraphsOf(xml).filter((paragraph) => (paragraph.match(/<a:pPr\b/g) ?? []).length > 1),
  ),
  'a value stands between two quotes, not four': ofParts('', (xml) => all(xml, /\s[\w:]+=""[^"\s/>?]+""/g)),
  'every object of a slide has a number of its own': ofParts('ppt/slide', (xml) => {
    const ids = all(xml, /<p:cNvPr id="\d+"/g);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  }),
  'every run of words names an East Asian face': ofParts('ppt/', (xml) =>
    all(xml, /<a:r>.*?<\/a:r>/gs).filter(
      (run) => !/<a:ea typeface="[^"]+"/.test(run) && /\p{Script=Han}/u.test(run),
    ),
  ),
  'no placeholder is left to say that something may be added': (parts) =>
    [...parts.keys()].flatMap((path) => {
      const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1];
      if (number === undefined) return [];
      const layout = /slideLayouts\/(slideLayout\d+\.xml)/.exec(
        readXml(parts, `ppt/slides/_rels/slide${number}.xml.rels`),
      )?.[1];
      const offered = shapesOf(readXml(parts, `ppt/slideLayouts/${layout}`)).flatMap(
        (shape) => placeholderOf(shape) ?? [],
      );
      const shapes = shapesOf(readXml(parts, path)).filter((shape) => placeholderOf(shape) !== undefined);
      const filled = shapes.filter((shape) => /<a:t>[^<]/.test(shape)).map(placeholderOf);
      const empty = shapes.length - filled.length;
      return [
        ...offered.filter((type) => !filled.includes(type)).map((type) => `${path} leaves ${type} out`),
        ...(empty > 0 ? [`${path} has ${empty} empty`] : []),
      ];
    }),
};
