/** Making a month public as drawn: which month, what everybody would see, and what may be done. Pure. */
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { monthFace } from '../components/month-face/month-face.view';
import { says, w } from '../words/public-month';

export interface ReleaseMonthState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly month: string | undefined;
  readonly told: Output<'office', 'monthDraft'> | undefined;
  readonly note: string;
  readonly busy: boolean;
}

export const BEFORE: ReleaseMonthState = {
  phase: 'loading',
  failure: 'offline',
  month: undefined,
  told: undefined,
  note: '',
  busy: false,
};

/** The view of a state. */
export function present({ phase, failure, told, note, busy }: ReleaseMonthState) {
  const shown = phase === 'ready' ? told : undefined;
  const month = told?.draft.month ?? '';
  const releasedAt = told?.months.find((each) => each.month === month)?.releasedAt;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    months: (told?.months ?? []).map((each) => ({
      value: each.month,
      label: says.choice(each.month, each.releasedAt !== undefined),
    })),
    month,
    face: shown ? monthFace({ ...shown, shown: { ...shown.draft, note } }) : null,
    note,
    busy,
    released: releasedAt !== undefined,
    act: releasedAt === undefined ? w.release : w.again,
  };
}
