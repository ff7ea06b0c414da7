/** `work.give`: a village or the town gives a task to units below, once, however often the phone has to try. */
import { isDeepStrictEqual } from 'node:util';
import {
  answeringUnit,
  deskOf,
  firstTelling,
  givingPost,
  isWithin,
  taskNotices,
  taskTimeLack,
  type Directory,
  type EventActor,
  type Task,
  type TaskEvent,
  type TaskPart,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { areKeptOf, checkedPhotos } from '../../shared/photos.ts';
import { tellBesideOrLeave } from '../../shared/notices/beside.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { ring } from '../../shared/repositories/signals.ts';
import { addParts, putTask, taskById } from '../../shared/repositories/tasks.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';

type Input = z.output<typeof work.give>;

export async function give(input: Input, caller: Caller, meeting?: string): Promise<WorkOutputs['give']> {
  const id = derivedId('task', caller.openid, input.key);
  const [directory, member, earlier] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    taskById(id),
  ]);
  const post = givingPost(member.posts, input.unit, directory.town.id);
  if (!post) throw new Refusal('notYours', 'unit');
  // What an earlier try has given is not judged again: its time may be up by now.
  if (earlier) {
    await tellGiven(sameWish(earlier, input), partsFor(earlier, directory), directory, caller);
    return { id };
  }
  const task = await taskFrom(input, { id, by: signature(member, post), meeting, caller, directory });
  const parts = partsFor(task, directory);
  await addParts(parts);
  const { event } = await appendOnce<TaskEvent>(derivedId(caller.openid, input.key), async (transaction) => {
    await putTask(transaction, task);
    return given(task, derivedId(caller.openid, input.key));
  });
  if (event.subject !== id) throw new Refusal('malformed', 'key');
  await ring(
    parts.map(({ holder }) => deskOf({ kind: 'unit', id: holder })),
    caller.now,
  );
  await tellGiven(task, parts, directory, caller);
  return { id };
}

/** Those who do the parts are told once, however often the phone has to try. */
async function tellGiven(
  task: Task,
  parts: readonly TaskPart[],
  directory: Directory,
  { now }: Caller,
): Promise<void> {
  const telling = { purpose: 'taskGiven', task, parts, event: task.id, by: task.by } as const;
  await tellBesideOrLeave(taskNotices(telling, directory), directory, now);
}

const ASKED = ['unit', 'what', 'where', 'until', 'wanted'] as const;

/** A key that has given something else gives nothing. */
function sameWish(task: Task, input: Input): Task {
  const isSame =
    ASKED.every((field) => task[field] === input[field]) &&
    isDeepStrictEqual(task.units, [...new Set(input.units)]) &&
    areKeptOf(input.photos, task.photos);
  if (!isSame) throw new Refusal('malformed', 'key');
  return task;
}

interface Giving {
  readonly id: string;
  readonly by: EventActor;
  readonly meeting: string | undefined;
  readonly caller: Caller;
  readonly directory: Directory;
}

/** @throws Refusal periodWrong, spanTooLong, targetUnknown, contentRisky, and what photos can lack */
async function taskFrom(input: Input, { id, by, meeting, caller, directory }: Giving): Promise<Task> {
  const lack = taskTimeLack(input.until, caller.now);
  if (lack) throw new Refusal(lack, 'until');
  const units = [...new Set(input.units)];
  const below = units.every(
    (unit) => unit !== input.unit && isWithin(knownUnit(directory, unit).path, input.unit),
  );
  if (!below) throw new Refusal('targetUnknown', 'units');
  const { unit, what, where, until, wanted } = input;
  const [photos, risky] = await Promise.all([
    checkedPhotos(input.photos, caller.openid),
    isRisky([what, where, wanted].join('\n'), caller.openid),
  ]);
  if (risky) throw new Refusal('contentRisky', 'what');
  return {
    id,
    town: directory.town.id,
    unit,
    units,
    what,
    where,
    until,
    wanted,
    photos,
    by,
    at: caller.now,
    ...(meeting !== undefined && { meeting }),
  };
}

function partsFor({ id, units, until, at }: Task, directory: Directory): TaskPart[] {
  return units.map((unit) => {
    const { path } = knownUnit(directory, unit);
    const holder = answeringUnit(directory, knownUnit(directory, unit));
    return {
      id: partId(id, unit),
      task: id,
      unit,
      holder,
      path,
      until,
      state: 'given',
      tellAt: firstTelling(at, until),
    };
  });
}

/** The id of a unit's part in a task. */
export function partId(task: string, unit: string): string {
  return derivedId('taskPart', task, unit);
}

function given(
  { id: subject, unit, units, at, by, what, where, until, wanted, photos }: Task,
  id: string,
): TaskEvent {
  return {
    id,
    subject,
    at,
    by,
    action: 'give',
    unit,
    units,
    content: { what, where, until, wanted, photos },
  };
}
