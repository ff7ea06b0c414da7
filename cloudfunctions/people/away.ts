/** `people.away`: that I am on leave and who stands in, or that I am back; without a wish how it is. */
import { colleaguesOf, leaveNotice, type Leave } from '@gelin/domain';
import type { AwayOutputs } from '@gelin/contract/away';
import type { people } from '@gelin/contract/people';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { tellBesideOrLeave } from '../shared/notices/beside.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { endLeave, keepLeave, leaveOf, stoodInBy } from '../shared/repositories/leaves.ts';

export async function away(
  { wish }: z.output<typeof people.away>,
  caller: Caller,
): Promise<AwayOutputs['away']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { _id: id, posts } = member;
  const colleagues = colleaguesOf({ id, posts }, directory).map((each) => ({ id: each.id, name: each.name }));
  if (wish) {
    if (wish.until <= wish.from || wish.until <= caller.now) throw new Refusal('periodWrong', 'until');
    if (!colleagues.some((each) => each.id === wish.standIn)) throw new Refusal('targetUnknown', 'standIn');
    const leave = { member: id, ...wish };
    await keepLeave(leave, directory.town.id);
    await tellBesideOrLeave([leaveNotice(leave, directory)], directory, caller.now);
  } else if (wish === null) await endLeave(id);
  const [mine, others] = await Promise.all([leaveOf(id), stoodInBy(id, caller.now)]);
  const named = (member: string) => ({
    id: member,
    name: directory.members.find((each) => each.id === member)?.name ?? '',
  });
  return {
    ...(isStanding(mine, caller.now) && {
      away: { from: mine.from, until: mine.until, standIn: named(mine.standIn) },
    }),
    colleagues,
    standsInFor: others.map((leave) => named(leave.member)),
  };
}

/** Not over yet; one that has not begun stands too. */
function isStanding(leave: Leave | undefined, now: number): leave is Leave {
  return leave !== undefined && leave.until > now;
}
