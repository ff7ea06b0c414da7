/** A public month's page as drawn. Pure. */
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { monthFace } from '../components/month-face/month-face.view';
import { says, w } from '../words/public-month';

export interface PublicMonthState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly months: readonly string[];
  readonly month: string;
  readonly told: Output<'town', 'publicMonth'> | undefined;
  /** Where the table lies on the phone, once it was fetched. */
  readonly table: string | undefined;
}

export const BEFORE: PublicMonthState = {
  phase: 'loading',
  failure: 'offline',
  months: [],
  month: '',
  told: undefined,
  table: undefined,
};

/** The view of a state. */
export function present({ phase, failure, months, month, told, table }: PublicMonthState) {
  const face = phase === 'ready' && told ? monthFace(told, told.at) : null;
  return {
    phase,
    failure: phase === 'failed' ? (failure === 'notFound' ? w.gone : FAILURE_WORDS[failure]) : '',
    lasting: phase === 'failed' && failure === 'notFound',
    empty: phase === 'ready' && !told,
    months: months.length > 1 ? months.map((value) => ({ value, label: says.month(value) })) : [],
    month,
    face,
    title: face?.title ?? '',
    csvWords: table === undefined ? w.csv : w.passOn,
    aloud: face
      ? sentences(face.title, face.note, ...face.figures.map(({ name, value }) => `${name} ${value}`))
      : '',
  };
}
