/** `town.handOver`: what whoever is on duty leaves for the next (交接), for their own day; told to whoever takes over. */
import { dayAfter, dutyOn, handOverNotices, readsRoster } from '@gelin/domain';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { tellBesideOrLeave } from '../../shared/notices/beside.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { keepHandOver } from '../../shared/repositories/hand-overs.ts';
import { settingsOf } from '../../shared/repositories/settings.ts';

export async function handOver(
  { date, text }: z.output<typeof town.handOver>,
  caller: Caller,
): Promise<TownOutputs['handOver']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { id } = directory.town;
  const { settings } = await settingsOf(id);
  const theirs = dutyOn(date, settings.roster).includes(member._id);
  if (!theirs || !readsRoster(member.posts, id)) throw new Refusal('notYours', 'date');
  const said = { town: id, date, member: member._id, name: member.name, at: caller.now, text };
  const next = dutyOn(dayAfter(date), settings.roster);
  await tellBesideOrLeave(handOverNotices(await keepHandOver(said), next, directory), directory, caller.now);
  return { date };
}
