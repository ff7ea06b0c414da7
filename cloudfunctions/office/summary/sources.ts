/** 数据来源: of each figure of a summary its definition, its period, how many rows it has, which, and how to open exactly these. */
import {
  COUNT_MEANS,
  COUNT_WORDS,
  rowOpening,
  SPAN_WORDS,
  type CountKey,
  type SummaryKind,
} from '@gelin/domain';
import { periodText, type Rows, type Told } from './told.ts';

export interface Source {
  readonly name: string;
  readonly means: string;
  readonly period: string;
  readonly rows: number;
  readonly opens: string;
  /** Numbers of the matters, of few; what is for the centre alone is counted and not named. */
  readonly numbers?: string;
}

export function sourcesOf(
  keys: readonly CountKey[],
  rows: Rows,
  numbers: ReadonlyMap<string, string>,
  { figures, period, kind }: Told & { readonly kind: SummaryKind },
): Source[] {
  return keys.map((key) => {
    const all = rows[key] ?? [];
    const named = all.flatMap(({ id }) => (numbers.get(id) ? [numbers.get(id) ?? ''] : [])).sort();
    const complete =
      all.length > 0 && all.every(({ id, audience }) => audience !== 'open' || numbers.has(id));
    const unnamed = all.length - named.length;
    return {
      name: COUNT_WORDS[key],
      means: COUNT_MEANS[key],
      period: periodText(period),
      rows: all.length,
      opens: `工作台 → 报表 → ${SPAN_WORDS[kind]} → ${figures.name} → 点“${rowOpening(key)}”`,
      ...(complete && {
        numbers: [...named, ...(unnamed > 0 ? [`另 ${unnamed} 件没有编号或不公开`] : [])].join('、'),
      }),
    };
  });
}
