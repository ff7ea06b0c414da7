/** `work.task`: a task with what each unit has made of it, for whoever gave it, does a part or stands above one. */
import {
  actorWords,
  givenActions,
  givingPost,
  isWithin,
  maySeeTask,
  namingOf,
  takingPost,
  taskCounts,
  taskSentence,
  type Post,
  type TaskEvent,
  type TaskPart,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { partsOf, taskById } from '../../shared/repositories/tasks.ts';
import { workEventsOf } from '../../shared/repositories/work-events.ts';
import { partRow } from './rows.ts';

/** Lines of the record. */
const RECORD = 300;

export async function read({ id }: z.output<typeof work.task>, caller: Caller): Promise<WorkOutputs['task']> {
  const { now } = caller;
  const [directory, member, task, parts, events] = await Promise.all([
    directoryAt(now),
    memberOf(caller),
    taskById(id),
    partsOf([id]),
    workEventsOf<TaskEvent>(id, RECORD),
  ]);
  if (!task || task.town !== directory.town.id) throw new Refusal('notFound', 'id');
  const { posts } = member;
  if (!maySeeTask(posts, task, parts, directory.town.id)) throw new Refusal('notVisible', 'id');
  const gave = givingPost(posts, task.unit, directory.town.id) !== undefined;
  const shown = parts.filter((part) => gave || isMine(part, posts));
  const { nameOf } = namingOf(directory);
  const { what, where, until, wanted, photos, at, by, unit, withdrawn } = task;
  const units = new Set(shown.map((part) => part.unit));
  return {
    id,
    what,
    where,
    until,
    wanted,
    photos,
    at,
    by: actorWords(by, nameOf),
    fromName: nameOf(unit),
    ...(withdrawn && { withdrawn }),
    ...(gave && { counts: taskCounts(parts, now) }),
    parts: inOrder(shown, task.units).map((part) => partRow(part, nameOf, now)),
    mine: task.withdrawn ? [] : shown.flatMap((part) => openTo(part, posts)),
    actions: gave ? givenActions(task, parts, now) : [],
    record: events
      .filter((event) => gave || !('unit' in event) || event.action === 'give' || units.has(event.unit))
      .map((event) => ({ at: event.at, sentence: taskSentence(event, nameOf) }))
      .reverse(),
  };
}

/** A part of my unit, or of one below it. */
function isMine({ holder, path }: TaskPart, posts: readonly Post[]): boolean {
  return posts.some(
    ({ unit }) => takingPost(posts, unit) !== undefined && (unit === holder || isWithin(path, unit)),
  );
}

function openTo({ unit, holder, state }: TaskPart, posts: readonly Post[]): WorkOutputs['task']['mine'] {
  if (!takingPost(posts, holder) || state === 'done') return [];
  return [{ unit, actions: state === 'given' ? ['receive', 'report'] : ['report'] }];
}

function inOrder(parts: readonly TaskPart[], units: readonly string[]): TaskPart[] {
  return [...parts].sort((a, b) => units.indexOf(a.unit) - units.indexOf(b.unit));
}
