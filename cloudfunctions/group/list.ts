/** `group.list`: my groups and how much is new in each. */
import { groupsOf, unitOf } from '@gelin/domain';
import type { GroupOutputs, GroupRow } from '@gelin/contract/group';
import { memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { marksOf } from '../shared/repositories/marks.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

export async function list(_input: object, caller: Caller): Promise<GroupOutputs['list']> {
  const [directory, member, marks] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    marksOf(caller.openid),
  ]);
  const mine = groupsOf(member, directory);
  const signals = new Map((await signalsOf(mine)).map((signal) => [signal._id, signal]));
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
        called: 0,
        muted: false,
        ...(mark && { seenAt: mark.at }),
        ...(signal?.at && { at: signal.at }),
      };
    }),
  };
}
