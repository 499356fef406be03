/** Lists the answers of a lesson's questions, for paper: there they stand at the end, not beside their options. */
import type { Slide } from '../deck/deck.ts';
import { plainTextOf } from '../deck/plain-text.ts';
import { isQuestion, optionLetters } from '../layouts/quiz.ts';

/** Says which option is right on every slide that asks, and why; '' where none does. */
export function listAnswers(slides: readonly Slide[]): string {
  const answers = slides.flatMap(({ layout, number, blocks }): string[] => {
    const at = blocks.findIndex((block) => block.kind === 'list' && isQuestion(block));
    const list = blocks[at];
    if (layout !== 'quiz' || list?.kind !== 'list') return [];
    const why = plainTextOf(blocks.slice(at + 1)).trim();
    const letter = optionLetters[list.items.findIndex(({ checked }) => checked === true)] ?? '';
    return [`第${number}页 ${letter}${why === '' ? '' : `，${why.replace(/[。；，]$/u, '')}`}`];
  });
  return answers.length === 0 ? '' : `答案：${answers.join('；')}。`;
}
