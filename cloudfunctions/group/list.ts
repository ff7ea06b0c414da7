/** `group.list`: my groups, how much is new in each, and how often I was called. */
import { groupsOf, unitOf } from '@gelin/domain';
import type { GroupOutputs, GroupRow } from '@gelin/contract/group';
import { memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { marksOf } from '../shared/repositories/marks.ts';
import { callsOf } from '../shared/repositories/messages.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

export async function list(_input: object, caller: Caller): Promise<GroupOutputs['list']> {
  const [directory, member, marks] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    marksOf(caller.openid),
  ]);
  const mine = groupsOf(member, directory);
  const [found, calls] = await Promise.all([
    signalsOf(mine),
    callsOf(
      member._id,
      mine.map((id) => ({ group: id, since: marks.get(id)?.at ?? 0 })),
    ),
  ]);
  const signals = new Map(found.map((signal) => [signal._id, signal]));
  return {
    groups: mine.map((id): GroupRow => {
      const unit = unitOf(directory, id);
      const signal = signals.get(id);
      const mark = marks.get(id);
      return {
        id,
        name: unit?.name ?? id,
        level: unit?.level ?? 'grid',
        unread: Math.max(0, (signal?.rev ?? 0) - (mark?.rev ?? 0)),
        called: calls.get(id) ?? 0,
        muted: mark?.muted === true,
        ...(mark?.at !== undefined && { seenAt: mark.at }),
        ...(signal?.at && { at: signal.at }),
      };
    }),
  };
}
