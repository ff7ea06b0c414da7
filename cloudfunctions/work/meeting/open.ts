/** `work.openMeeting`: a meeting begins with the matters that whoever leads it has chosen. */
import {
  beginMeeting,
  categoryOf,
  decideMeeting,
  givingPost,
  isCounted,
  isWithin,
  namingOf,
  type MeetingEvent,
  type Directory,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { meetingIn, putMeeting } from '../../shared/repositories/meetings.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';

export async function openMeeting(
  { key, unit, matters }: z.output<typeof work.openMeeting>,
  caller: Caller,
): Promise<WorkOutputs['openMeeting']> {
  const { openid, now } = caller;
  const [directory, member] = await Promise.all([directoryAt(now), memberOf(caller)]);
  // The village's own people lead it; the centre looks on.
  const post = unit === directory.town.id ? undefined : givingPost(member.posts, unit, directory.town.id);
  if (!post) throw new Refusal('notYours', 'unit');
  const subject = derivedId('meeting', openid, key);
  const id = derivedId(openid, key);
  const step = { action: 'open', unit, points: await pointsOf(matters, unit, directory) } as const;
  const { event } = await appendOnce<MeetingEvent>(id, async (transaction) => {
    const told = { id, now, by: signature(member, post), meeting: subject };
    const decided = decideMeeting(step, await meetingIn(transaction, subject), told);
    if (decided.lack) throw new Refusal(decided.lack);
    await putMeeting(
      transaction,
      beginMeeting(decided.event as typeof decided.event & typeof step, directory.town.id),
    );
    return decided.event;
  });
  if (event.subject !== subject) throw new Refusal('malformed', 'key');
  return { id: subject };
}

/** A matter's title is its category and place, none of its words. What lies elsewhere or is restricted is left out. */
async function pointsOf(ids: readonly string[], unit: string, directory: Directory) {
  const { nameOf } = namingOf(directory);
  const found = new Map((await mattersById([...new Set(ids)])).map((matter) => [matter.id, matter]));
  return [...new Set(ids)].flatMap((matter) => {
    const known = found.get(matter);
    if (!known || !isCounted(known) || !isWithin(known.place.path, unit)) return [];
    const category = categoryOf(known.category, directory.settings)?.name ?? '';
    const title = [known.no, category, nameOf(known.place.path.at(-1) ?? '')].filter(Boolean).join(' · ');
    return [{ id: derivedId('point', matter), title, matter }];
  });
}
