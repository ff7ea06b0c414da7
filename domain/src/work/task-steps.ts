/** The steps of a task: given, received and reported back by each unit, reminded once a day, withdrawn. Pure. */
import { dayNumber } from '../deadline/local.ts';
import type { EventActor, Moment } from '../matter/matter.ts';
import { lacking, type Decided } from './event.ts';
import { isOwed, type Task, type TaskEvent, type TaskPart, type TaskStep } from './task.ts';

const DAY = 24 * 3_600_000;
/** A task is no standing order: a year at most. */
const LONGEST = 366 * DAY;

interface Circumstances {
  readonly id: string;
  readonly now: Moment;
  readonly by: EventActor;
}

/** What is wrong with the time by which a task is wanted. */
export function taskTimeLack(until: Moment, now: Moment): 'periodWrong' | 'spanTooLong' | undefined {
  if (until <= now) return 'periodWrong';
  return until - now > LONGEST ? 'spanTooLong' : undefined;
}

/**
 * Decides a step. `part` is the one of the step's unit, `owing` whether any unit still owes its report. After the limit a
 * unit may still report; what it could not do it may do later; what is done is done.
 */
export function decideTask(
  step: TaskStep,
  { task, part, owing }: { task: Task; part?: TaskPart | undefined; owing: boolean },
  { id, now, by }: Circumstances,
): Decided<TaskEvent> {
  if (task.withdrawn) return lacking('wrongStatus');
  const event: TaskEvent = { id, subject: task.id, at: now, by, ...step };
  switch (step.action) {
    case 'receive':
      if (!part) return lacking('notFound');
      return part.state === 'given' ? { event } : lacking('wrongStatus');
    case 'report':
      if (!part) return lacking('notFound');
      return part.state === 'done' ? lacking('wrongStatus') : { event };
    case 'remind':
      if (!owing) return lacking('wrongStatus');
      return remindedToday(task, now) ? lacking('tooOften') : { event };
    case 'withdraw':
      return { event };
  }
}

/** Whether its giver has reminded the units today. */
export function remindedToday({ remindedAt }: Pick<Task, 'remindedAt'>, now: Moment): boolean {
  return remindedAt !== undefined && dayNumber(remindedAt) === dayNumber(now);
}

/** The task after an event. */
export function evolveTask(task: Task, event: TaskEvent): Task {
  if (event.action === 'remind') return { ...task, remindedAt: event.at };
  if (event.action === 'withdraw') return { ...task, withdrawn: { at: event.at, reason: event.reason } };
  return task;
}

/** A unit's part after an event of its own; reporting says that it was received. */
export function evolvePart(part: TaskPart, event: TaskEvent): TaskPart {
  if (event.action === 'receive') return { ...part, state: 'received', receivedAt: event.at };
  if (event.action !== 'report') return part;
  const { at, by, text, photos, result } = event;
  return {
    ...part,
    state: result,
    receivedAt: part.receivedAt ?? at,
    reported: { at, by, text, photos },
  };
}

/** What a giver may do with a task now. */
export function givenActions(task: Task, parts: readonly TaskPart[], now: Moment): ('remind' | 'withdraw')[] {
  if (task.withdrawn) return [];
  const reminds = parts.some(isOwed) && !remindedToday(task, now);
  return reminds ? ['remind', 'withdraw'] : ['withdraw'];
}
