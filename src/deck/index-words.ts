/** What an index chart says besides its figures, wherever it is drawn. */
import type { IndexData } from './chart-data.ts';

export interface IndexWords {
  /** What has decreased: 警情同比下降. */
  readonly decrease: string;
  /** The time that is 100. */
  readonly before: string;
  readonly now: string;
  /** The figure below 100 is not the report's. */
  readonly derived: string;
  readonly note: string;
}

/** Says what an index shows. */
export function sayIndex({
  title,
  fact,
  direction,
}: Pick<IndexData, 'title' | 'fact' | 'direction'>): IndexWords {
  return {
    decrease: title.endsWith(direction) ? title : `${title}${direction}`,
    before: fact.period === '同比' ? '同期' : '基期',
    now: '本期',
    derived: '推算',
    note: '原文未给基数',
  };
}
