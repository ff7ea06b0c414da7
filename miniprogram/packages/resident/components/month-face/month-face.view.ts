/** A public month as drawn. Pure. */
import type { PublicMonthOutputs } from '@gelin/contract/public-month';
import { COUNT_WORDS, dateText, RATE_WORDS, type Moment } from '@gelin/domain/phone';
import { says, w } from '../../words/public-month';

type Told = PublicMonthOutputs['publicMonth'];
type Kind = Told['shown']['categories'][number];

export type MonthFace = ReturnType<typeof monthFace>;

/** `at` is when it was made public; nothing before that. */
export function monthFace(
  { shown, matters, beyond }: Pick<Told, 'shown' | 'matters' | 'beyond'>,
  at?: Moment,
) {
  const kinds = (rows: readonly Kind[]) =>
    rows.map(({ name, arrived, closed }) => ({ name, words: says.kind(arrived, closed) }));
  return {
    title: says.title(shown.town, shown.month),
    when: at === undefined ? '' : says.released(dateText(at)),
    note: shown.note,
    figures: [
      ...shown.counts.map(({ key, count }) => ({ key, name: COUNT_WORDS[key], value: String(count) })),
      ...shown.rates.map(({ key, percent }) => ({ key, name: RATE_WORDS[key], value: percent })),
    ],
    categories: kinds(shown.categories),
    places: kinds(shown.places),
    matters,
    beyond: beyond ? w.beyond : '',
  };
}
