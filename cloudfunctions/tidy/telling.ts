/** Tasks that are wanted within a day or late are told once each; what was to wait for the morning, or failed, goes out. */
import {
  taskNotices,
  tellingOf,
  withdrawalOf,
  type Directory,
  type Moment,
  type Task,
  type TaskPart,
} from '@gelin/domain';
import { sendBeside, tellBeside } from '../shared/notices/beside.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { openBeside } from '../shared/repositories/notices.ts';
import { closeParts, keepTold, partsOf, partsToTell, tasksById } from '../shared/repositories/tasks.ts';

/** Two reads where there is nothing. */
export async function tellTasks(now: Moment, atOnce: number): Promise<void> {
  const parts = await partsToTell(now, atOnce);
  if (parts.length > 0) await tellOf(parts, now);
  const due = await openBeside(now, atOnce);
  if (due.length > 0) await sendBeside(due, await directoryAt(now), now);
}

async function tellOf(parts: readonly TaskPart[], now: Moment): Promise<void> {
  const [directory, tasks] = await Promise.all([directoryAt(now), tasksById(parts.map(({ task }) => task))]);
  await tellWithdrawn(
    [...tasks.values()].filter((task) => task.withdrawn),
    directory,
    now,
  );
  const telling = parts.flatMap((part) => {
    const task = tasks.get(part.task);
    return task?.withdrawn ? [] : [{ part, notices: task ? noticesOf(part, task, directory, now) : [] }];
  });
  await tellBeside(
    telling.flatMap(({ notices }) => notices),
    directory,
    now,
  );
  // What a crash leaves here is told again, under the same ids, by the next hour.
  await keepTold(telling.map(({ part }) => ({ part, next: tellingOf(part, now)?.next })));
}

function noticesOf(part: TaskPart, task: Task, directory: Directory, now: Moment) {
  const due = tellingOf(part, now);
  if (!due) return [];
  return taskNotices({ ...due, task, parts: [part], event: `${part.id}:${due.purpose}` }, directory);
}

/** Of what a crash has left: told and closed, as the step itself would have. */
async function tellWithdrawn(tasks: readonly Task[], directory: Directory, now: Moment): Promise<void> {
  const parts = await partsOf(tasks.map(({ id }) => id));
  const notices = tasks.flatMap((task) =>
    taskNotices(
      withdrawalOf(
        task,
        parts.filter((part) => part.task === task.id),
      ),
      directory,
    ),
  );
  await tellBeside(notices, directory, now);
  for (const { id } of tasks) await closeParts(id);
}
