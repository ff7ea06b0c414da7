/** The page on which a place is inspected, as drawn. Pure. */
import { INSPECTION_ANSWERS } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/inspection';
import { lacking, left, type InspectionDraft, type List } from './inspection.draft';

type Known = Output<'work', 'inspecting'>;

export interface InspectionState extends Pick<Known, 'units' | 'lists' | 'campaigns'> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly draft: InspectionDraft;
}

export const BEFORE: InspectionState = {
  phase: 'loading',
  failure: 'offline',
  units: [],
  lists: [],
  campaigns: [],
  draft: { key: '', list: '', unit: '', campaign: '', name: '', place: '', said: {} },
};

/** The list that is gone by. */
export function listOf({ lists, draft }: InspectionState): List | undefined {
  return lists.find(({ key }) => key === draft.list);
}

const chip = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name });

/** The view of a state. */
export function present(state: InspectionState) {
  const { phase, failure, units, lists, campaigns, draft } = state;
  const list = listOf(state);
  const lack = lacking(draft, list);
  const rest = left(draft, list);
  const wrong = Object.values(draft.said).filter(({ answer }) => answer === 'no').length;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    empty: phase === 'ready' && units.length === 0,
    lists: lists.map(({ key, name }) => ({ value: key, label: name })),
    list: draft.list,
    units: units.length > 1 ? units.map(chip) : [],
    unit: draft.unit,
    campaigns:
      campaigns.length > 0
        ? [{ value: '', label: w.noCampaign }, ...campaigns.map(({ id, title }) => chip({ id, name: title }))]
        : [],
    campaign: draft.campaign,
    items: (list?.items ?? []).map(({ key, text, source, grave }, index) => {
      const said = draft.said[key];
      return {
        key,
        title: `${index + 1}. ${text}`,
        aria: says.item(text),
        source,
        grave: grave ? w.grave : '',
        answer: said?.answer ?? '',
        wrong: said?.answer === 'no',
      };
    }),
    answers: INSPECTION_ANSWERS.map((value) => ({ value, label: w.answers[value] })),
    rest: list && rest.length > 0 ? w.rest : '',
    foot: {
      text: w.send,
      note:
        lack === undefined ? says.found(wrong) : lack === 'answers' ? says.left(rest.length) : w.lack[lack],
      disabled: lack !== undefined,
    },
  };
}
