/** A grid's day as drawn: patrols due, tasks by their limit, matters by urgency and limit, with counts. Pure. */
import type { MatterRow } from '@gelin/contract/matter';
import { clockState, momentWords, TASK_PART_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { hasCardButtons } from '../../../components/action-bar/action-bar.view';
import { byUrgency } from '../../../components/matter-row/by-urgency';
import type { CallFailureCode } from '../../../api/failure';
import { rowsAloud, sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/today';

export interface TodayState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly todo: Output<'matter', 'todo'>;
  readonly tasks: Output<'work', 'tasks'>;
  readonly patrols: Output<'work', 'patrolling'>;
  /** A patrol runs on this phone. */
  readonly running: boolean;
  readonly now: Moment;
}

export const BEFORE: TodayState = {
  phase: 'loading',
  failure: 'offline',
  todo: { rows: [], verify: [] },
  tasks: { rows: [] },
  patrols: { units: [], kinds: [] },
  running: false,
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, todo, tasks, patrols, running, now }: TodayState) {
  const mine = byUrgency(todo.rows);
  const going = running || patrols.running !== undefined;
  const sums = sumsOf(mine, tasks, todo.cursor !== undefined, now);
  const nothing = mine.length + todo.verify.length + tasks.rows.length === 0 ? w.empty : '';
  return {
    phase,
    aloud: sentences(...sums, nothing, ...tasks.rows.map(({ what }) => what), ...rowsAloud(mine)),
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    sums,
    patrolling: patrols.units.length > 0,
    patrolled: patrols.units.map(({ id, name, duty }) => ({
      id,
      name: patrols.units.length > 1 ? name : '',
      words: says.duty(duty.perDay, duty.done),
      due: duty.perDay > duty.done,
    })),
    patrolGo: going ? w.patrolOn : w.patrolGo,
    tasks: tasks.rows.map(taskOf(now)),
    tasksMore: tasks.cursor !== undefined,
    sections: [
      {
        key: 'mine',
        title: w.mine,
        note: '',
        rows: mine.map(withActs),
        count: says.count(mine.length, todo.cursor !== undefined),
      },
      {
        key: 'verify',
        title: w.verify,
        note: w.verifyWhy,
        rows: todo.verify.map(withActs),
        count: says.count(todo.verify.length, false),
      },
    ].filter(({ rows }) => rows.length > 0),
    more: todo.cursor !== undefined,
    nothing,
  };
}

const withActs = (row: MatterRow) => ({ ...row, acts: hasCardButtons(row.actions) });

const taskOf =
  (now: Moment) =>
  ({ id, what, until, fromName, part }: TodayState['tasks']['rows'][number]) => ({
    key: `${id}${part?.unit ?? ''}`,
    id,
    what,
    note: [fromName, part && TASK_PART_WORDS[part.state]].filter(Boolean).join(' · '),
    until: says.due(momentWords(until, now)),
    late: part?.late ? w.late : '',
  });

/** How much there is, before anything is read. */
function sumsOf(
  mine: readonly MatterRow[],
  { rows, cursor }: TodayState['tasks'],
  more: boolean,
  now: Moment,
): string[] {
  const late = (state: 'overdue' | 'dueSoon') =>
    mine.filter(({ clock }) => clock !== null && clockState(clock, now) === state).length;
  const [overdue, soon] = [late('overdue'), late('dueSoon')];
  const urgent = mine.filter(({ severity }) => severity === 'urgent').length;
  return [
    says.todo(says.count(mine.length, more)),
    ...(urgent > 0 ? [says.urgent(urgent)] : []),
    ...(overdue > 0 ? [says.overdue(overdue)] : []),
    ...(soon > 0 ? [says.dueSoon(soon)] : []),
    says.tasks(says.count(rows.length, cursor !== undefined)),
  ];
}
