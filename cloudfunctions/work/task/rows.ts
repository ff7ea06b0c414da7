/** Tasks and their units' parts as rows. */
import {
  actorWords,
  isLate,
  taskCounts,
  type Moment,
  type NameOf,
  type Task,
  type TaskPart,
} from '@gelin/domain';
import type { TaskPartRow, TaskRow } from '@gelin/contract/task';

/** A unit's part as it is shown. */
export function partRow(part: TaskPart, nameOf: NameOf, now: Moment): TaskPartRow {
  const { unit, state, receivedAt, reported } = part;
  return {
    unit,
    unitName: nameOf(unit),
    state,
    late: isLate(part, now),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(reported && { reported: { ...reported, by: actorWords(reported.by, nameOf) } }),
  };
}

function head({ id, what, where, until, unit, withdrawn }: Task, nameOf: NameOf) {
  return { id, what, where, until, fromName: nameOf(unit), withdrawn: withdrawn !== undefined };
}

/** A task in the list of the unit whose part it is. */
export function rowForUnit(task: Task, part: TaskPart, nameOf: NameOf, now: Moment): TaskRow {
  return { ...head(task, nameOf), part: partRow(part, nameOf, now) };
}

/** A task in the list of whoever gave it. */
export function rowForGiver(task: Task, parts: readonly TaskPart[], nameOf: NameOf, now: Moment): TaskRow {
  return { ...head(task, nameOf), counts: taskCounts(parts, now) };
}
