/** `matter.read`: one matter with its whole history, as its reporter or as a member may see it. */
import { canView, groupsOf, isReleasable, releasingPost, type Actor, type Matter } from '@gelin/domain';
import type { matter, MatterView } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, FOLLOWER, memberOf, REPORTER, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { provenReporter } from '../shared/proving.ts';
import { directoryAt, leavesAMinuteAgo } from '../shared/repositories/directory.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { releaseById } from '../shared/repositories/releases.ts';
import { joined } from '../shared/repositories/reporters.ts';
import { wholesOf } from '../shared/wholes.ts';
import { goneOn, type Whole } from './merged.ts';
import { viewOf } from './view.ts';

export async function read(
  { matter: id, as, number }: z.output<typeof matter.read>,
  caller: Caller,
): Promise<MatterView> {
  const [directory, leaves, reader, document, history] = await Promise.all([
    directoryAt(caller.now),
    leavesAMinuteAgo(caller.now),
    readerOf({ matter: id, as, number }, caller),
    matterById(id),
    historyOf(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const found = matterFrom(document);
  if (!canView(reader, found)) throw new Refusal('notVisible', 'matter');
  const groups = as === 'member' ? groupsOf({ posts: reader.posts }, directory) : [];
  const mayRelease = releasingPost(reader.posts, found) !== undefined && isReleasable(found);
  const standing = mayRelease && document.released ? await releaseById(id) : undefined;
  const reading = { actor: reader, directory, leaves, groups, now: caller.now };
  const view = viewOf(found, history, { ...reading, ...(mayRelease && { release: { standing } }) });
  return found.mergedInto === undefined || as === 'member'
    ? view
    : goneOn(view, await wholeOf(found), reading);
}

/** The matter that it is part of at last, with its history. */
async function wholeOf(part: Matter): Promise<Whole | undefined> {
  const whole = (await wholesOf([part])).get(part.id);
  return whole && { matter: whole, history: await historyOf(whole.id) };
}

async function readerOf(
  { matter: id, as, number }: z.output<typeof matter.read>,
  caller: Caller,
): Promise<Actor> {
  if (as === 'member') return actorOf(await memberOf(caller));
  if (await provenReporter(id, number, caller)) return REPORTER;
  if (await joined(caller.openid, id)) return FOLLOWER;
  throw new Refusal('notVisible', 'matter');
}
