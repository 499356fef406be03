/** A question's answer waits for a step, and the options do not. */
import { expect, it } from 'vitest';
import { countSteps } from '../../../src/deck/steps.ts';
import { readSample, renderSample } from './parts/samples.ts';

const question = '---\nlayout: quiz\n---\n\n# 什么时候？\n\n- [ ] 中午\n- [x] 夜里\n\n没人看着\n';

it('shows the answer and why at one step', () => {
  const { deck, slide } = readSample(question);
  const html = renderSample(deck)[0]?.text ?? '';
  expect(countSteps(slide)).toBe(1);
  expect(html.match(/<li[^>]*data-fragment-index/g)).toBeNull();
  expect(html).toContain(
    '<span class="answer fragment" data-fragment-index="0" role="img" aria-label="正确答案">',
  );
  expect(html).toContain('<p class="fragment" data-fragment-index="0">');
});

it('leaves steps that the author has written', () => {
  const { slide } = readSample(question.replace('没人看着', '没人看着\n<!-- .element: class="fragment" -->'));
  expect(countSteps(slide)).toBe(1);
});

it('leaves a list without a right option as it is', () => {
  expect(countSteps(readSample(question.replace('[x]', '[ ]')).slide)).toBe(0);
});
