/** One task as drawn: what is asked for, what each unit has made of it, and what I may do. Pure. */
import { agoWords, momentWords, TASK_PART_WORDS, TASK_RESULTS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/tasks';
import type { ReportDraft } from './task.report';

export type TaskView = Output<'work', 'task'>;
type Part = TaskView['parts'][number];

export interface TaskState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly task: TaskView | null;
  /** The unit whose report is being written; '' where none is. */
  readonly reporting: string;
  readonly draft: ReportDraft | null;
  /** Photos that are not stored yet. */
  readonly waiting: number;
  readonly sending: boolean;
  /** Why a step was not taken; '' while all is well. */
  readonly refusal: string;
  readonly now: Moment;
}

export const BEFORE: TaskState = {
  phase: 'loading',
  failure: 'offline',
  task: null,
  reporting: '',
  draft: null,
  waiting: 0,
  sending: false,
  refusal: '',
  now: 0,
};

/** What the one button does. */
export type Primary = 'send' | 'receive' | 'report' | 'remind' | '';

/** The view of a state. */
export function present(state: TaskState) {
  const { phase, failure, task, reporting, draft, now } = state;
  const primary = primaryOf(state);
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    head: task && headOf(task, now),
    parts: (task?.parts ?? []).map((part) => partOf(part, now)),
    record: (task?.record ?? []).map(({ at, sentence }, index) => ({
      key: String(index),
      sentence,
      when: agoWords(at, now),
    })),
    report:
      reporting && draft
        ? {
            title: says.reportOf(nameIn(task, reporting)),
            result: draft.result,
            results: TASK_RESULTS.map((value) => ({ value, label: w.results[value] })),
            label: w.reportText[draft.result],
            hint: w.reportHint[draft.result],
          }
        : null,
    /** Reporting without having said 收到 first. */
    second: primary === 'receive' ? w.report : '',
    withdraws: task?.actions.includes('withdraw') === true,
    primary,
    foot: footOf(state, primary),
  };
}

function headOf(task: TaskView, now: Moment) {
  const { what, where, until, wanted, photos, by, fromName, counts, withdrawn } = task;
  const late = counts?.late ?? 0;
  return {
    what,
    from: `${says.from(fromName)} · ${by}`,
    where,
    until: momentWords(until, now),
    wanted,
    photos,
    counts: counts && !withdrawn ? says.counts(counts) : '',
    late: late > 0 && !withdrawn ? says.late(late) : '',
    withdrawn: withdrawn ? `${w.withdrawn}：${withdrawn.reason}` : '',
  };
}

function partOf({ unit, unitName, state, late, receivedAt, reported }: Part, now: Moment) {
  return {
    unit,
    unitName,
    state: TASK_PART_WORDS[state],
    tone: late ? 'late' : state,
    late: late ? w.late : '',
    when: reported ? momentWords(reported.at, now) : receivedAt ? momentWords(receivedAt, now) : '',
    by: reported?.by ?? '',
    text: reported?.text ?? '',
    photos: reported?.photos ?? [],
  };
}

const nameIn = (task: TaskView | null, unit: string) =>
  task?.parts.find((part) => part.unit === unit)?.unitName ?? '';

/** The unit whose turn it is: one not received goes first. */
export function nextUnit(task: TaskView | null): string {
  const mine = task?.mine ?? [];
  return (mine.find(({ actions }) => actions.includes('receive')) ?? mine[0])?.unit ?? '';
}

function primaryOf({ task, reporting }: TaskState): Primary {
  if (reporting) return 'send';
  const unit = nextUnit(task);
  const own = task?.mine.find((each) => each.unit === unit);
  if (own?.actions.includes('receive')) return 'receive';
  if (own) return 'report';
  return task?.actions.includes('remind') ? 'remind' : '';
}

function footOf({ draft, waiting, sending, refusal, task }: TaskState, primary: Primary) {
  const words = { send: w.report, receive: w.receive, report: w.report, remind: w.remind, '': '' };
  const lack =
    primary === 'send' ? (waiting > 0 ? w.photosWaiting : !draft?.text.trim() ? w.lackText : '') : '';
  const today = primary === '' && task?.actions.includes('withdraw') && (task.counts?.total ?? 0) > 0;
  return {
    text: sending ? w.sending : words[primary],
    note: lack || (today && owes(task) ? w.remindedToday : ''),
    failure: refusal,
    disabled: lack !== '',
    loading: sending,
  };
}

const owes = (task: TaskView | null) =>
  task?.parts.some(({ state }) => state === 'given' || state === 'received') === true;
