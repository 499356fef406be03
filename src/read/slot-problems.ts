import type { Problem } from '../deck/problem.ts';
import { findLayout } from '../layouts/index.ts';
import { fillSlots } from '../layouts/slots.ts';
import { createReport } from './context.ts';
import type { ReadSlide } from './slide.ts';

/** Reports what a slide's layout lacks, and what it has no place for. One that was chosen has a place for everything. */
export function findSlotProblems({ slide, isChosen }: ReadSlide): Problem[] {
  const layout = findLayout(slide.layout);
  const empty = slide.title === undefined && slide.blocks.length === 0;
  if (layout === undefined || empty) return [];
  const problems: Problem[] = [];
  const report = createReport(problems);
  if (slide.title === undefined)
    report('missing-slot', slide.at, `第${slide.number}页没有标题`, '第一行写“## 标题”。');
  if (isChosen) return problems;
  const takes = Object.values(layout.slots).map((slot) => `${slot.says}${slot.min === 0 ? '（可省）' : ''}`);
  const hint = `版式 ${layout.name} 依次写：标题；${takes.join('；')}。`;
  for (const fault of fillSlots(layout.slots, slide.blocks).faults) {
    if (fault.kind === 'missing')
      report('missing-slot', slide.at, `第${slide.number}页缺少：${fault.slot.says}`, hint);
    else report('unexpected-block', fault.block.at, `版式 ${layout.name} 没有放这一块的地方`, hint);
  }
  return problems;
}
