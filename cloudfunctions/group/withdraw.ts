/** `group.withdraw`: 撤回: whoever said it takes it back within two minutes; that it was said stays visible. */
import { filesOfMedium, filesOfStep, mayWithdraw } from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { z } from 'zod';
import { deleteFiles, type Stored } from '../shared/cloudbase.ts';
import { becoming, type Caller } from '../shared/context.ts';
import { isIn } from '../shared/drawers.ts';
import { Refusal } from '../shared/failures.ts';
import { historyOf } from '../shared/repositories/events.ts';
import { removed, takeBack, talkIn, type TalkEntry } from '../shared/repositories/messages.ts';
import { ring } from '../shared/repositories/signals.ts';
import { seated } from '../shared/seat.ts';

/** Safe to do again: what a first try has left undone is finished by the next. */
export async function withdraw(
  { group: id, message }: z.output<typeof group.withdraw>,
  caller: Caller,
): Promise<GroupOutputs['withdraw']> {
  const [{ member }, entry] = await Promise.all([seated(caller, id), talkIn(id, message)]);
  if (!entry) throw new Refusal('notFound', 'message');
  if (entry.author.id !== member._id) throw new Refusal('notYours', 'message');
  if (!entry.withdrawn && !mayWithdraw(entry.at, caller.now)) throw new Refusal('tooLate', 'message');
  const files = entry.removing ?? (await filesGoing(entry, caller.openid));
  await takeBack(entry, files, caller.now);
  await Promise.all([ring([id], caller.now), remove(message, files)]);
  return {};
}

/**
 * The message's files that are its speaker's own: whoever shows another's picture only points at it. Those stay that
 * went into a matter, with an answer or when the message was made one.
 */
async function filesGoing(
  { _id, media, matter }: Stored<TalkEntry>,
  openid: string,
): Promise<readonly string[]> {
  const all = media.flatMap(filesOfMedium);
  const own = await Promise.all(all.map((file) => isIn(file, openid)));
  const files = all.filter((_, index) => own[index]);
  if (files.length === 0) return files;
  const histories = await Promise.all(
    [becoming(_id), ...(matter === undefined ? [] : [matter])].map(historyOf),
  );
  const kept = histories.flat().flatMap(({ content }) => filesOfStep(content));
  return files.filter((file) => !kept.includes(file));
}

async function remove(message: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await deleteFiles(files);
  await removed(message);
}
