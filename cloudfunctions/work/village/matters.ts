/** `work.villageMatters`: the matters behind a figure of a village's desk, exactly those, the oldest first. */
import { isCounted, namingOf, stuckBy, villageListed } from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { rowFor } from '../../matter/rows.ts';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { openIn } from '../../shared/repositories/village-matters.ts';
import { villageFor } from './desk.ts';

const PAGE = 20;

export async function matters(
  { unit, figure, grid, cursor }: z.output<typeof work.villageMatters>,
  caller: Caller,
): Promise<WorkOutputs['villageMatters']> {
  const { now } = caller;
  const [directory, member] = await Promise.all([directoryAt(now), memberOf(caller)]);
  const { village } = villageFor(member.posts, unit, directory);
  const which = { village: village.id, figure, unit: grid };
  const listed = villageListed(await openIn(village.id), which, directory, now);
  const from = Number(cursor ?? 0);
  const page = listed.slice(from, from + PAGE).map(({ id }) => id);
  const known = new Map((await mattersById(page)).map((matter) => [matter.id, matter]));
  const naming = namingOf(directory);
  const [actor, when] = [actorOf(member), { now, directory }];
  return {
    name: naming.nameOf(grid ?? village.id),
    rows: page.flatMap((id) => {
      const matter = known.get(id);
      return matter && isCounted(matter)
        ? [{ ...rowFor(matter, actor, naming, when), stuck: stuckBy(matter) }]
        : [];
    }),
    ...(from + PAGE < listed.length && { cursor: String(from + PAGE) }),
  };
}
