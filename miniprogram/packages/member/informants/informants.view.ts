/** The informants of a grid as drawn: codes that wait, people with their phone, and nothing of how much anybody sent. Pure. */
import { dayWords, momentWords } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import type { GridChoice } from '../../../store/informing';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/informants';

type Informants = Output<'people', 'informants'>;

export interface InformantsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly grids: readonly GridChoice[];
  readonly unit: string;
  readonly list: Informants;
  readonly inviting: boolean;
  /** What went wrong with the last tap. */
  readonly trouble: CallFailureCode | undefined;
  readonly now: number;
}

export const BEFORE: InformantsState = {
  phase: 'loading',
  failure: 'offline',
  grids: [],
  unit: '',
  list: { rows: [], invitations: [] },
  inviting: false,
  trouble: undefined,
  now: 0,
};

/** The view of a state. */
export function present(state: InformantsState) {
  const { phase, failure, grids, unit, list, inviting, trouble, now } = state;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    noGrid: phase === 'ready' && grids.length === 0,
    grids: grids.length > 1 ? grids.map((grid) => ({ value: grid.unit, label: grid.name })) : [],
    unit,
    codes: list.invitations.map(({ code, until }) => ({
      code,
      shown: `${code.slice(0, 4)} ${code.slice(4)}`,
      aria: says.codeAria(code),
      until: says.until(momentWords(until, now)),
    })),
    people: list.rows.map(({ member, name, phone = '', since }) => ({
      member,
      name,
      phone,
      since: since === undefined ? '' : says.since(dayWords(since, now)),
      callAria: says.callAria(name),
      releaseAria: says.releaseAria(name),
    })),
    nobody: list.rows.length === 0,
    foot: {
      text: inviting ? w.inviting : w.invite,
      failure: trouble ? FAILURE_WORDS[trouble] : '',
    },
    inviting,
  };
}
