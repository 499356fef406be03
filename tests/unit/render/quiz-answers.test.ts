import { expect, it } from 'vitest';
import { listAnswers } from '../../../src/render/quiz-answers.ts';
import { readSlides } from '../read/read-slides.ts';

const answersOf = (slides: string) => listAnswers(readSlides(slides).deck.slides);

it('lists the right options, and why', () => {
  const slides =
    '# 一\n\n---\n\n# 何时？\n\n- [ ] 中午\n- [x] 夜里\n\n没人看着。\n\n---\n\n# 单选题\n\n- [x] 甲\n- [ ] 乙';
  expect(answersOf(slides)).toBe('答案：第2页 B，没人看着；第3页 A。');
});

it('says nothing where nobody asks', () => {
  expect(answersOf('# 一\n\n---\n\n# 事\n\n- [x] 甲\n- [ ] 乙')).toBe('');
});
