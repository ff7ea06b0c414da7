/** `work.taskStep`: a unit receives its part or reports back; whoever gave the task reminds or withdraws. */
import {
  decideTask,
  deskOf,
  evolvePart,
  evolveTask,
  givingPost,
  isOwed,
  takingPost,
  taskNotices,
  type Directory,
  type Post,
  type Task,
  type TaskEvent,
  type TaskPart,
  type TaskStep,
  type TaskTelling,
  withdrawalOf,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import type { Transaction } from '../../shared/cloudbase.ts';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { checkedPhotos } from '../../shared/photos.ts';
import { tellBesideOrLeave } from '../../shared/notices/beside.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { ring } from '../../shared/repositories/signals.ts';
import {
  closeParts,
  partIn,
  partsOf,
  putPart,
  putTask,
  taskById,
  taskIn,
} from '../../shared/repositories/tasks.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';
import { partId } from './give.ts';

type Input = z.output<typeof work.taskStep>;

export async function taskStep(input: Input, caller: Caller): Promise<WorkOutputs['taskStep']> {
  const [directory, member, task, parts] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    taskById(input.task),
    partsOf([input.task]),
  ]);
  if (!task || task.town !== directory.town.id) throw new Refusal('notFound', 'task');
  const post = postFor(input.step, { task, parts, posts: member.posts, directory });
  if (!post) throw new Refusal('notYours', 'task');
  const step = await checked(input.step, caller);
  const id = derivedId(caller.openid, input.key);
  const owing = parts.some(isOwed);
  const { event } = await appendOnce<TaskEvent>(id, (transaction) =>
    taken(transaction, task.id, step, { id, now: caller.now, by: signature(member, post), owing }),
  );
  if (event.subject !== task.id || event.action !== step.action) throw new Refusal('malformed', 'key');
  await tellBesideOrLeave(taskNotices(tellingOfStep(event, task, parts), directory), directory, caller.now);
  // Closed once it is told: until then the timer finds what a crash has left untold.
  if (event.action === 'withdraw') await closeParts(task.id);
  await ring(desksFor(task, parts), caller.now);
  return { id: task.id };
}

/** Its giver hears what a unit reports; a reminder reaches those who still owe, a withdrawal all. What else happens stands on the task. */
function tellingOfStep({ action, id, by }: TaskEvent, task: Task, parts: readonly TaskPart[]): TaskTelling {
  if (action === 'withdraw') return withdrawalOf(task, parts);
  const told = { task, event: id, by };
  if (action === 'report') return { ...told, purpose: 'taskReported', parts: [] };
  return { ...told, purpose: 'taskReminded', parts: action === 'remind' ? parts.filter(isOwed) : [] };
}

interface Asked {
  readonly task: Task;
  readonly parts: readonly TaskPart[];
  readonly posts: readonly Post[];
  readonly directory: Directory;
}

/** The post by which the step is taken: the unit's for its part, the giver's for the others. */
function postFor(step: Input['step'], { task, parts, posts, directory }: Asked): Post | undefined {
  if (!('unit' in step)) return givingPost(posts, task.unit, directory.town.id);
  const part = parts.find(({ unit }) => unit === step.unit);
  return part && takingPost(posts, part.holder);
}

/** @throws Refusal contentRisky, and what photos can lack */
async function checked(step: Input['step'], { openid }: Caller): Promise<TaskStep> {
  if (step.action !== 'report') return step;
  const [photos, risky] = await Promise.all([checkedPhotos(step.photos, openid), isRisky(step.text, openid)]);
  if (risky) throw new Refusal('contentRisky', 'text');
  return { ...step, photos };
}

interface Taking {
  readonly id: string;
  readonly now: number;
  readonly by: TaskEvent['by'];
  readonly owing: boolean;
}

/** Read anew inside the transaction: of two at once one is told how it stands then. */
async function taken(
  transaction: Transaction,
  id: string,
  step: TaskStep,
  { owing, ...circumstances }: Taking,
): Promise<TaskEvent> {
  const task = await taskIn(transaction, id);
  if (!task) throw new Refusal('notFound', 'task');
  const part = 'unit' in step ? await partIn(transaction, partId(id, step.unit)) : undefined;
  const { event, lack } = decideTask(step, { task, part, owing }, circumstances);
  if (lack) throw new Refusal(lack);
  if (part) await putPart(transaction, evolvePart(part, event));
  else await putTask(transaction, evolveTask(task, event));
  return event;
}

/** Whoever gave it, and whoever does a part. */
function desksFor(task: Task, parts: readonly TaskPart[]): string[] {
  return [task.unit, ...parts.map(({ holder }) => holder)].map((id) => deskOf({ kind: 'unit', id }));
}
