/** `work.tasks`: what my units owe, what they have reported, and what I gave. */
import {
  givingUnits,
  holdingsOf,
  namingOf,
  type Directory,
  type Post,
  type Task,
  type TaskPart,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { position } from '../../shared/position.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { partsHeldBy, partsOf, tasksById, tasksGivenBy } from '../../shared/repositories/tasks.ts';
import { rowForGiver, rowForUnit } from './rows.ts';

/** With a hundred units each, as many parts as one request may read. */
const PAGE = 10;

type Output = WorkOutputs['tasks'];

export async function list({ box, cursor }: z.output<typeof work.tasks>, caller: Caller): Promise<Output> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  return box === 'given'
    ? givenBy(member.posts, cursor, directory, caller)
    : dueOf(member.posts, { owed: box === 'todo', cursor }, directory, caller);
}

async function givenBy(
  posts: readonly Post[],
  after: string | undefined,
  directory: Directory,
  { now }: Caller,
): Promise<Output> {
  const pages = await Promise.all(
    givingUnits(posts, directory).map(({ id }) => tasksGivenBy(id, { after, limit: PAGE + 1 })),
  );
  const posOf = ({ at, id }: Task) => position(at, id);
  const found = pages.flat().sort((a, b) => (posOf(a) > posOf(b) ? -1 : 1));
  const page = found.slice(0, PAGE);
  const parts = await partsOf(page.map(({ id }) => id));
  const { nameOf } = namingOf(directory);
  return {
    rows: page.map((task) =>
      rowForGiver(
        task,
        parts.filter((part) => part.task === task.id),
        nameOf,
        now,
      ),
    ),
    ...next(found.length, page.at(-1), posOf),
  };
}

/** A part whose task never came, or was withdrawn, is nothing to do. */
async function dueOf(
  posts: readonly Post[],
  { owed, cursor }: { owed: boolean; cursor: string | undefined },
  directory: Directory,
  { now }: Caller,
): Promise<Output> {
  const holders = holdingsOf(posts).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const pages = await Promise.all(
    holders.map((holder) => partsHeldBy(holder, owed, { after: cursor, limit: PAGE + 1 })),
  );
  const posOf = ({ until, id }: TaskPart) => position(until, id);
  const found = pages.flat().sort((a, b) => (posOf(a) < posOf(b) === owed ? -1 : 1));
  const page = found.slice(0, PAGE);
  const tasks = await tasksById(page.map(({ task }) => task));
  const { nameOf } = namingOf(directory);
  return {
    rows: page.flatMap((part) => {
      const task = tasks.get(part.task);
      return task && (!owed || !task.withdrawn) ? [rowForUnit(task, part, nameOf, now)] : [];
    }),
    ...next(found.length, page.at(-1), posOf),
  };
}

function next<T>(found: number, last: T | undefined, posOf: (item: T) => string): { cursor?: string } {
  return last !== undefined && found > PAGE ? { cursor: posOf(last) } : {};
}
