/** One unit: where it plays in the score, and what it does. */
import type { Block, List } from '../deck/content.ts';
import { type Html, html, nothing } from '../deck/html.ts';
import { defineLayout, type Writer } from './layout.ts';
import { drawRings, drawTriangle } from './parts/diagram.ts';
import { writeGroup, writeGroupBlock } from './parts/group.ts';
import { drawNotes, drawStaff, fitPitch, spreadColumns } from './parts/score.ts';
import { slot } from './slots.ts';

/** y of the small staff's red line. */
const base = 124;

export const unitProfile = defineLayout({
  name: 'unit-profile',
  says: '单位小像：左边单位和它在总谱上的位置，右边做法（页首设置要写 unit）',
  frame: 'staff',
  lined: true,
  slots: {
    role: slot('paragraph', [1, 1], '一段，单位的角色'),
    points: slot(['list', 'group', 'paragraph', 'quote'], [1, 4], '一到四个列表或“### 小标题加内容”'),
  },
  example: `## 写单位名称

写它的角色

- 写第一条做法
- 写第二条做法
`,
  render(slide, { role, points }, writer) {
    return html`<div class="rail">${writer.kicker()}${writer.title(slide.title)}${role.map((block) => html`<p${writer.attributes(block, 'role')}>${writer.inlines(block.children)}</p>`)}${drawMiniScore(slide.unit, writer)}</div><div class="body">${points.map((block) => writePart(block, slide.diagram, writer))}</div>`;
  },
});

function writePart(block: Block, diagram: string, writer: Writer): Html {
  if (block.kind === 'group') return writeGroup(block, writer);
  if (block.kind === 'list' && block.ordered && diagram !== 'none')
    return writeDiagram(block, diagram, writer);
  return writeGroupBlock(block, writer);
}

function writeDiagram(list: List, diagram: string, writer: Writer): Html {
  const names = list.items.map(
    (item) =>
      html`<li${writer.attributes(item)}>${writer.inlines(item.children)}${writer.blocks(item.blocks)}</li>`,
  );
  const drawing = diagram === 'rings' ? drawRings(list.items.length) : drawTriangle();
  return html`<div${writer.attributes(list, `diagram diagram-${diagram}`)}>${drawing}<ol class="stand-${list.items.length}">${names}</ol></div>`;
}

/** The whole staff in small, with this unit's notes lit. */
function drawMiniScore(unit: string, { score }: Writer): Html {
  if (score.notes.length === 0) return nothing;
  const lines = score.tracks.length;
  const pitch = fitPitch(28, lines);
  const { x } = spreadColumns(16, 240, score.units.length, 40);
  const place = { x, y: (line: number) => base - pitch * (line + 1) };
  const classes = (id: string) => (id === unit ? 'lit' : 'dim');
  const played = score.notes.filter((note) => note.unit.id === unit).map(({ track }) => track.name);
  const says = `在总谱上的位置：${played.length === 0 ? '不在蓝线上' : played.join('、')}`;
  return html`<svg class="mini-score" viewBox="0 0 270 136" role="img" aria-label="${says}">${drawStaff({ base, pitch, from: 0, to: 270, lines })}${drawNotes(score, place, 8, (note) => classes(note.unit.id))}</svg>`;
}
