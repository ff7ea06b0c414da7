/** One meeting as drawn: its points with minutes and decisions, and the point that is being written or decided. Pure. */
import { pickedWords, STATUS_WORDS, type DecisionKind } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/meetings';
import { lacking, type DecisionDraft } from './meeting.decision';

type Meeting = Output<'work', 'meeting'>;
type Point = Meeting['points'][number];

export interface MeetingState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly meeting: Meeting | null;
  /** The point that is open to be written; '' where none is. */
  readonly point: string;
  readonly minutes: string;
  readonly draft: DecisionDraft | undefined;
  readonly sending: boolean;
  readonly refusal: string;
}

export const BEFORE: MeetingState = {
  phase: 'loading',
  failure: 'offline',
  meeting: null,
  point: '',
  minutes: '',
  draft: undefined,
  sending: false,
  refusal: '',
};

/** What can be decided about a point: a step on its matter only where it is open to this person. */
export function kindsFor(point: Point | undefined): DecisionKind[] {
  const actions = point?.matter?.actions ?? [];
  return ['task', ...(['log', 'handDown'] as const).filter((action) => actions.includes(action))];
}

/** The view of a state. */
export function present(state: MeetingState) {
  const { phase, failure, meeting, point, draft } = state;
  const opened = meeting?.points.find(({ id }) => id === point);
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    name: meeting?.name ?? '',
    closed: meeting?.closed === true,
    state: meeting?.closed ? w.closed : w.rule,
    points: (meeting?.points ?? []).map((each, index) => pointOf(each, index, point)),
    decision: draft && opened ? decisionOf(draft, opened, meeting) : null,
    foot: footOf(state),
  };
}

function pointOf({ id, title, minutes, decisions, matter }: Point, index: number, open: string) {
  return {
    id,
    title: `${index + 1}. ${title}`,
    minutes,
    open: id === open,
    matter: matter?.id ?? '',
    link: matter ? `${w.openMatter} · ${STATUS_WORDS[matter.status]}` : '',
    decisions: decisions.map(({ kind, words, task }, at) => ({
      key: String(at),
      words: says.decided(w.kinds[kind], words),
      task: task ?? '',
    })),
  };
}

function decisionOf(draft: DecisionDraft, point: Point, meeting: Meeting | null) {
  return {
    kind: draft.kind,
    kinds: kindsFor(point).map((value) => ({ value, label: w.kinds[value] })),
    asksUnits: draft.kind !== 'log',
    many: draft.kind === 'task',
    units: (meeting?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
    chosen: draft.units,
    asksDate: draft.kind === 'task',
    date: draft.date,
    dateWords: pickedWords(draft.date),
  };
}

function footOf({ meeting, point, minutes, draft, sending, refusal }: MeetingState) {
  const lack = draft ? lacking(draft) : point && !minutes.trim() ? ('minutes' as const) : undefined;
  const text = meeting?.closed ? w.copy : draft ? w.carry : point ? w.save : w.end;
  return {
    text,
    note: lack ? w.lack[lack] : '',
    disabled: lack !== undefined,
    loading: sending,
    failure: refusal,
  };
}
