/**
 * Tasks (任务) as stored: what was given, written by its giver alone, and a part for each unit, written by that unit alone.
 * The parts are there before the task is, so that a crash in between leaves nothing that anybody sees.
 */
import { isOwed, type Moment, type Task, type TaskPart } from '@gelin/domain';
import { position } from '../position.ts';
import { add, change, find, get, type Stored, type Transaction } from '../cloudbase.ts';

type TaskDocument = Stored<Omit<Task, 'id'> & { readonly pos: string }>;
type PartDocument = Stored<Omit<TaskPart, 'id'> & { readonly pos: string; readonly owed: boolean }>;

/** The most that one request may read. */
const LIMIT = 1_000;

/** What is no longer owed is spoken of no more. */
const partDocument = ({ id, tellAt, ...part }: TaskPart): PartDocument => ({
  ...part,
  ...(tellAt !== undefined && isOwed(part) && { tellAt }),
  _id: id,
  pos: position(part.until, id),
  owed: isOwed(part),
});

function partFrom({ _id, pos: _pos, owed: _owed, ...part }: PartDocument): TaskPart {
  return { ...part, id: _id };
}

function taskFrom({ _id, pos: _pos, ...task }: TaskDocument): Task {
  return { ...task, id: _id };
}

/** Puts up what the units are to do; those that an earlier try has left stay. */
export async function addParts(parts: readonly TaskPart[]): Promise<void> {
  if (await add('taskParts', parts.map(partDocument))) return;
  const [first] = parts;
  const left = new Set((await partsOf([first?.task ?? ''])).map(({ id }) => id));
  for (const part of parts.filter(({ id }) => !left.has(id))) await add('taskParts', partDocument(part));
}

/** Writes a task, new or changed. */
export async function putTask(transaction: Transaction, { id, ...task }: Task): Promise<void> {
  await transaction.put('tasks', id, { ...task, pos: position(task.at, id) });
}

/** Writes a unit's part. */
export async function putPart(transaction: Transaction, part: TaskPart): Promise<void> {
  const { _id, ...document } = partDocument(part);
  await transaction.put('taskParts', _id, document);
}

/** A task as a transaction sees it. */
export async function taskIn(transaction: Transaction, id: string): Promise<Task | undefined> {
  const found = await transaction.get<Omit<TaskDocument, '_id'>>('tasks', id);
  return found && taskFrom(found);
}

/** A part as a transaction sees it. */
export async function partIn(transaction: Transaction, id: string): Promise<TaskPart | undefined> {
  const found = await transaction.get<Omit<PartDocument, '_id'>>('taskParts', id);
  return found && partFrom(found);
}

/** One task. */
export async function taskById(id: string): Promise<Task | undefined> {
  const found = await get<Omit<TaskDocument, '_id'>>('tasks', id);
  return found && taskFrom(found);
}

/** Several tasks, by id. */
export async function tasksById(ids: readonly string[]): Promise<ReadonlyMap<string, Task>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await find<Omit<TaskDocument, '_id'>>('tasks', { _id: { $in: wanted } }, { limit: LIMIT });
  return new Map(found.map((task) => [task._id, taskFrom(task)]));
}

/** All parts of these tasks. */
export async function partsOf(tasks: readonly string[]): Promise<TaskPart[]> {
  if (tasks.length === 0) return [];
  const where = { task: tasks.length === 1 ? tasks[0] : { $in: tasks } };
  return (await find<Omit<PartDocument, '_id'>>('taskParts', where, { limit: LIMIT })).map(partFrom);
}

/** What was withdrawn is owed by nobody; twice is as once. */
export async function closeParts(task: string): Promise<void> {
  await change('taskParts', { task, owed: true }, { $set: { owed: false }, $unset: { tellAt: '' } });
}

/** Parts of which something is to be told by now, the longest wait first. */
export async function partsToTell(now: Moment, limit: number): Promise<TaskPart[]> {
  const where = { tellAt: { $lte: now } };
  return (await find<Omit<PartDocument, '_id'>>('taskParts', where, { order: { tellAt: 1 }, limit })).map(
    partFrom,
  );
}

/** They were told, and are again then, if at all; those that have changed meanwhile stay. One write for those alike. */
export async function keepTold(
  told: readonly { readonly part: TaskPart; readonly next: Moment | undefined }[],
): Promise<void> {
  const alike = new Map<string, string[]>();
  for (const { part, next } of told) {
    const moments = JSON.stringify([part.tellAt, next]);
    alike.set(moments, [...(alike.get(moments) ?? []), part.id]);
  }
  for (const [moments, ids] of alike) {
    const [tellAt, next] = JSON.parse(moments) as [Moment, Moment | null];
    const then = next === null ? { $unset: { tellAt: '' } } : { $set: { tellAt: next } };
    await change('taskParts', { _id: { $in: ids }, tellAt }, then);
  }
}

interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What a holder's units owe, the soonest first; or what they have reported, the latest first. */
export async function partsHeldBy(
  holder: string,
  owed: boolean,
  { after, limit }: Page,
): Promise<TaskPart[]> {
  const where = { holder, owed, ...(after !== undefined && { pos: owed ? { $gt: after } : { $lt: after } }) };
  const order = { pos: owed ? 1 : -1 } as const;
  return (await find<Omit<PartDocument, '_id'>>('taskParts', where, { order, limit })).map(partFrom);
}

/** What is owed in a place and below, the soonest first. */
export async function partsOwedIn(place: string, limit: number): Promise<TaskPart[]> {
  const where = { path: place, owed: true };
  return (await find<Omit<PartDocument, '_id'>>('taskParts', where, { order: { pos: 1 }, limit })).map(
    partFrom,
  );
}

/** What was given in a unit's name, newest first. */
export async function tasksGivenBy(unit: string, { after, limit }: Page): Promise<Task[]> {
  const where = { unit, ...(after !== undefined && { pos: { $lt: after } }) };
  return (await find<Omit<TaskDocument, '_id'>>('tasks', where, { order: { pos: -1 }, limit })).map(taskFrom);
}
