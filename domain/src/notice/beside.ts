/** Being told of what is no matter: a task (任务) given, due, late, reported back and withdrawn; what one duty (值班) hands to the next; a leave (我不在). */
import { excerpt } from '../group/face.ts';
import type { EventActor, Moment } from '../matter/matter.ts';
import type { Leave } from '../org/away.ts';
import type { Directory } from '../org/directory.ts';
import type { Naming } from '../org/naming.ts';
import type { Member, Post } from '../org/post.ts';
import { readsRoster } from '../policy/duty.ts';
import { answeringUnit, givingPost, maySeeTask, takingPost } from '../policy/tasks.ts';
import type { Task, TaskPart } from '../work/task.ts';
import { isOwed } from '../work/task.ts';
import { calendarDay } from '../words/time.ts';
import type { Beside, Notice, Purpose } from './notice.ts';
import { inBrief, leaveWords, type NoticeWords } from './words.ts';

const DAY = 86_400_000;

export type TaskPurpose = Extract<
  Purpose,
  'taskGiven' | 'taskReminded' | 'taskDue' | 'taskLate' | 'taskReported' | 'taskWithdrawn'
>;

/** When a part is first spoken of again: a day before it is wanted; what is wanted sooner, when its time is up. */
export function firstTelling(given: Moment, until: Moment): Moment {
  return until - DAY > given ? until - DAY : until;
}

/** What is said of a part whose moment has come, and when again; nothing where nothing is owed any more. */
export function tellingOf(
  part: Pick<TaskPart, 'state' | 'until'>,
  now: Moment,
): { readonly purpose: TaskPurpose; readonly next?: Moment } | undefined {
  if (!isOwed(part)) return undefined;
  return now < part.until ? { purpose: 'taskDue', next: part.until } : { purpose: 'taskLate' };
}

/** What is told of a task, why, and what it follows from: the same `event` tells nobody twice. */
export interface TaskTelling {
  readonly purpose: TaskPurpose;
  readonly task: Task;
  /** The parts it concerns. */
  readonly parts: readonly Pick<TaskPart, 'holder'>[];
  readonly event: string;
  /** Whoever did it is not told of it. */
  readonly by?: EventActor;
}

/** What is told where a task is withdrawn, to everybody who was given a part of it; once, whoever tells it. */
export function withdrawalOf(task: Task, parts: readonly TaskPart[]): TaskTelling {
  return { purpose: 'taskWithdrawn', task, parts, event: `${task.id}:withdrawn`, by: task.by };
}

/** Notices to those who do these parts, to the giver what was reported, to both what is late; each person once. */
export function taskNotices(
  { purpose, task, parts, event, by }: TaskTelling,
  directory: Directory,
): Notice[] {
  const doing = purpose === 'taskReported' ? [] : takersOf(parts, directory);
  const giving = purpose === 'taskReported' || purpose === 'taskLate' ? giversOf(task, directory) : [];
  const told = [...new Set([...doing, ...giving])].filter(({ id }) => by?.kind !== 'member' || by.id !== id);
  return told.map((each) =>
    noticeTo(each.id, { purpose, matter: task.id, about: 'task', town: task.town, event }),
  );
}

/** None of them presses as danger does. */
function noticeTo(
  member: string,
  about: Pick<Notice, 'purpose' | 'matter' | 'town' | 'event'> & { readonly about: Beside },
): Notice {
  return { to: { kind: 'member', member }, urgent: false, ...about };
}

function takersOf(parts: TaskTelling['parts'], { members }: Directory): Member[] {
  return members.filter(({ posts }) => parts.some(({ holder }) => takingPost(posts, holder) !== undefined));
}

/** Whoever gave it; where they give there no longer, everybody who does. */
function giversOf({ by, unit }: Task, { members, town }: Directory): Member[] {
  const able = members.filter(({ posts }) => givingPost(posts, unit, town.id) !== undefined);
  const own = able.filter(({ id }) => by.kind === 'member' && by.id === id);
  return own.length > 0 ? own : able;
}

/** Whether somebody who was told of a task may still look at it. */
export function mayStillSeeTask(posts: readonly Post[], task: Task, directory: Directory): boolean {
  const parts = directory.units
    .filter(({ id }) => task.units.includes(id))
    .map((unit) => ({ holder: answeringUnit(directory, unit), path: unit.path }));
  return maySeeTask(posts, task, parts, directory.town.id);
}

/** The words of a notice about a task, masked. `at` is when what it tells of happened. */
export function taskNoticeWords(
  purpose: Purpose,
  { id, what, where, unit }: Task,
  { nameOf }: Pick<Naming, 'nameOf'>,
  at: Moment,
): NoticeWords {
  return inBrief({
    purpose,
    matter: id,
    about: 'task',
    what: excerpt(what),
    where: excerpt(where) || nameOf(unit),
    at,
  });
}

/** What was handed over, as far as it is told. */
export interface HandedOver {
  readonly id: string;
  readonly town: string;
  readonly member: string;
  readonly name: string;
  readonly text: string;
  readonly at: Moment;
}

/** Notices to those who take over, under an id made of when it was written: written again it is told again. */
export function handOverNotices(
  { id, town, member, at }: HandedOver,
  next: readonly string[],
  { members }: Directory,
): Notice[] {
  return members
    .filter((each) => next.includes(each.id) && each.id !== member && readsRoster(each.posts, town))
    .map((each) =>
      noticeTo(each.id, {
        purpose: 'handedOver',
        matter: id,
        about: 'handOver',
        town,
        event: `${id}:${String(at)}`,
      }),
    );
}

/** The words of a notice about what was handed over, masked. */
export function handOverWords(
  { id, name, text, town, at }: HandedOver,
  { nameOf }: Pick<Naming, 'nameOf'>,
): NoticeWords {
  return inBrief({
    purpose: 'handedOver',
    matter: id,
    about: 'handOver',
    what: `${name}：${excerpt(text)}`,
    where: nameOf(town),
    at,
  });
}

/** A notice to whoever stands in, of a leave as it was set: set anew it is told anew. */
export function leaveNotice(
  { member, standIn, from, until }: Leave,
  { town }: Pick<Directory, 'town'>,
): Notice {
  return noticeTo(standIn, {
    purpose: 'standsIn',
    matter: member,
    about: 'leave',
    town: town.id,
    event: `leave:${member}:${standIn}:${String(from)}:${String(until)}`,
  });
}

/** The words of a notice about a leave: whose, and on which days. */
export function leaveNoticeWords(
  { member, from, until }: Leave,
  { members, town }: Pick<Directory, 'members' | 'town'>,
  { nameOf }: Pick<Naming, 'nameOf'>,
  at: Moment,
): NoticeWords {
  const { name = '', posts = [] } = members.find(({ id }) => id === member) ?? {};
  const [post] = posts;
  return inBrief({
    purpose: 'standsIn',
    matter: member,
    about: 'leave',
    what: leaveWords(name, calendarDay(from), calendarDay(until - 1)),
    where: nameOf(post?.department ?? post?.unit ?? town.id),
    at,
  });
}
