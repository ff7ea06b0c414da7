/** Tasks in a list as drawn: what my units owe, what I gave, what was reported. Pure. */
import { momentWords, TASK_PART_WORDS, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/tasks';

export type TaskRow = Output<'work', 'tasks'>['rows'][number];
export type Box = keyof typeof w.boxes;

export interface TasksState extends Paged<TaskRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly box: Box;
  /** Whether I give tasks myself. */
  readonly gives: boolean;
  readonly now: Moment;
}

export const BEFORE: TasksState = {
  phase: 'loading',
  failure: 'offline',
  box: 'todo',
  gives: false,
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  now: 0,
};

/** The view of a state. */
export function present({ phase, failure, box, gives, rows, cursor, more, now }: TasksState) {
  const boxes: readonly Box[] = gives ? ['todo', 'given', 'done'] : ['todo', 'done'];
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    box,
    chips: boxes.map((value) => ({ value, label: w.boxes[value] })),
    gives,
    empty: rows.length === 0 && !cursor ? w.empty[box] : '',
    rows: rows.map((row) => drawn(row, now)),
    moreWords: moreWords({ more, cursor }, w),
  };
}

function drawn({ id, what, where, until, fromName, withdrawn, part, counts }: TaskRow, now: Moment) {
  const late = part?.late || (counts !== undefined && counts.late > 0);
  return {
    key: `${id}${part?.unit ?? ''}`,
    id,
    what,
    where,
    from: part ? says.from(fromName) : '',
    unit: part?.unitName ?? '',
    until: says.until(momentWords(until, now)),
    state: withdrawn ? w.withdrawn : part ? TASK_PART_WORDS[part.state] : counts ? says.counts(counts) : '',
    late: withdrawn || !late ? '' : counts ? says.late(counts.late) : w.late,
  };
}

/** Both pages, a row once. */
export function joined(known: readonly TaskRow[], arriving: readonly TaskRow[]): TaskRow[] {
  const name = ({ id, part }: TaskRow) => `${id} ${part?.unit ?? ''}`;
  return [...new Map([...known, ...arriving].map((row) => [name(row), row])).values()];
}
