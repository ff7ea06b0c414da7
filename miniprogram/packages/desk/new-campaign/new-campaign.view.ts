/** The page on which a campaign is begun, as drawn. Pure. */
import { pickedWords } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { c } from '../words/inspection';

type Known = Output<'work', 'inspecting'>;

export interface NewCampaignState extends Pick<Known, 'leads' | 'lists'> {
  readonly phase: 'loading' | 'ready' | 'failed' | 'sending';
  readonly failure: CallFailureCode | undefined;
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly chosen: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly today: string;
}

export const BEFORE: NewCampaignState = {
  phase: 'loading',
  failure: undefined,
  leads: [],
  lists: [],
  key: '',
  title: '',
  unit: '',
  chosen: [],
  day: '',
  today: '',
};

/** The first thing that is missing. */
export function lacking({ title, chosen, day, today }: NewCampaignState): keyof typeof c.lack | undefined {
  if (!title.trim()) return 'title';
  if (chosen.length === 0) return 'lists';
  return day < today ? 'day' : undefined;
}

/** The view of a state. */
export function present(state: NewCampaignState) {
  const { phase, failure, leads, lists, unit, chosen, day } = state;
  const lack = lacking(state);
  return {
    phase: phase === 'sending' ? 'ready' : phase,
    failure: phase === 'failed' && failure ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && failure !== undefined && isLasting(failure),
    empty: state.phase === 'ready' && leads.length === 0,
    units: leads.length > 1 ? leads.map(({ id, name }) => ({ value: id, label: name })) : [],
    unit,
    lists: lists.map(({ key, name }) => ({ value: key, label: name })),
    chosen: chosen.join(','),
    day,
    dayWords: pickedWords(day),
    foot: {
      text: phase === 'sending' ? c.sending : c.send,
      note: lack ? c.lack[lack] : '',
      failure: failure && phase !== 'failed' ? FAILURE_WORDS[failure] : '',
      disabled: lack !== undefined,
      loading: phase === 'sending',
    },
  };
}
