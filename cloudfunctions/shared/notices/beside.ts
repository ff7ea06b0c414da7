/**
 * Tells of what is no matter (tasks, what a duty hands over, a leave). No matter wakes the timer for it: it goes out at once, and what
 * has to wait, or failed, with the hour (`tidy`).
 */
import {
  deliveriesOf,
  digestWords,
  handOverWords,
  leaveNoticeWords,
  mayStillSeeTask,
  namingOf,
  readsRoster,
  taskNoticeWords,
  type Directory,
  type Notice,
  type NoticeWords,
  type Post,
} from '@gelin/domain';
import { handOversById } from '../repositories/hand-overs.ts';
import { leavesOf } from '../repositories/leaves.ts';
import { unseenCount } from '../repositories/inbox.ts';
import { addNotices, noticeDocument, type NoticeDocument } from '../repositories/notices.ts';
import { tasksById } from '../repositories/tasks.ts';
import { settle } from './deliver.ts';
import { runErrands, type WordsOf } from './errands.ts';
import { ringInApp } from './in-app.ts';
import { reachOf } from './reach.ts';

const NO_MATTERS = new Map();

/** Stores these notices under ids of what they follow from, and sends what is due. Safe to do again. */
export async function tellBeside(
  notices: readonly Notice[],
  directory: Directory,
  now: number,
): Promise<void> {
  if (notices.length === 0) return;
  const reach = await reachOf(notices, directory, now);
  const planned = notices.flatMap((notice) => deliveriesOf(notice, reach, now));
  const added = await addNotices(planned.map((each) => noticeDocument(each, now)));
  await sendBeside(
    added.filter(({ at }) => at <= now),
    directory,
    now,
  );
}

/** For a caller whose work is committed: what fails is told to the log, and tried again when the phone does. */
export async function tellBesideOrLeave(
  notices: readonly Notice[],
  directory: Directory,
  now: number,
): Promise<void> {
  await tellBeside(notices, directory, now).catch((error: unknown) => console.warn('left untold:', error));
}

/** Sends what is due. */
export async function sendBeside(
  due: readonly NoticeDocument[],
  directory: Directory,
  now: number,
): Promise<void> {
  if (due.length === 0) return;
  const outward = due.filter(({ channel }) => channel !== 'inApp');
  await ringInApp(
    due.filter(({ channel }) => channel === 'inApp'),
    NO_MATTERS,
    now,
  );
  if (outward.length === 0) return;
  const words = await besideWords(outward, directory);
  const wordsOf: WordsOf = async (document) => {
    const { purpose, member, matter: id, town } = document;
    if (purpose === 'digest')
      return digestWords(await unseenCount(member ?? ''), { id, town }, namingOf(directory), document.at);
    const posts = directory.members.find((each) => each.id === member)?.posts;
    return posts && words(document, posts);
  };
  await settle(await runErrands(outward, wordsOf, directory, now), directory, now);
}

/** What these say to whoever holds these posts, a read for each kind of thing; nothing of what they may no longer open, or is not there. */
export async function besideWords(
  documents: readonly NoticeDocument[],
  directory: Directory,
): Promise<(document: NoticeDocument, posts: readonly Post[]) => NoticeWords | undefined> {
  const ids = (about: NoticeDocument['about']) => [
    ...new Set(documents.flatMap((each) => (each.about === about ? [each.matter] : []))),
  ];
  const [tasks, handOvers, leaves] = await Promise.all([
    tasksById(ids('task')),
    handOversById(ids('handOver')),
    leavesOf(ids('leave')),
  ]);
  const naming = namingOf(directory);
  return ({ about, matter, purpose, createdAt, member }, posts) => {
    if (about === 'handOver') {
      const handed = handOvers.get(matter);
      return handed && readsRoster(posts, handed.town) ? handOverWords(handed, naming) : undefined;
    }
    if (about === 'leave') {
      const leave = leaves.get(matter);
      if (!leave || leave.standIn !== member) return undefined;
      return leaveNoticeWords(leave, directory, naming, createdAt);
    }
    const task = tasks.get(matter);
    if (!task || purpose === 'digest' || !mayStillSeeTask(posts, task, directory)) return undefined;
    // Of what is withdrawn nothing else is said any more.
    if (task.withdrawn && purpose !== 'taskWithdrawn') return undefined;
    return taskNoticeWords(purpose, task, naming, createdAt);
  };
}
