/** `matter.triage`: what waits for the centre, the most pressing first, each with what is proposed for it. */
import {
  canView,
  CENTRE_ROLES,
  leadersOf,
  namingOf,
  nearbyPlace,
  type Comparable,
  type Directory,
  type Matter,
  type Post,
} from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { eventsAt } from '../../shared/repositories/events.ts';
import { leavesNow } from '../../shared/repositories/leaves.ts';
import {
  comparableAt,
  findMatters,
  mattersById,
  matterFrom,
  type MatterDocument,
} from '../../shared/repositories/matters.ts';
import { askedRow, askingFor, maySettle } from '../asking.ts';
import { graveIn, mayPlacard } from './grave.ts';
import { PAGE, rowFor } from '../rows.ts';
import { likelyFor, triageRow, type Sorting } from './triage-row.ts';

/** What has no clock, or waits to be verified, is somebody else's turn. */
const WAITING_END = '9';
/** What was reported longer ago is another thing. */
const LATELY = 30 * 24 * 3_600_000;

export async function triage(
  { cursor: after }: z.output<typeof matter.triage>,
  caller: Caller,
): Promise<MatterOutputs['triage']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const holders = holdersOf(member.posts, directory);
  const first = after === undefined;
  const [found, asking, grave] = await Promise.all([
    waitingFor(holders, after),
    first ? askingFor(member.posts, directory.town.id) : undefined,
    first ? graveIn(directory.town.id) : undefined,
  ]);
  const page = found.slice(0, PAGE);
  const actor = actorOf(member);
  const waiting = page
    .filter(({ status }) => status === 'reported' || status === 'accepted')
    .map(matterFrom)
    .filter((each) => canView(actor, each));
  const [last, near, leaves] = await Promise.all([
    eventsAt(waiting.filter(({ turn }) => turn > 1).map(({ id, turn }) => ({ matter: id, seq: turn }))),
    nearThese(waiting, directory, caller.now),
    leavesNow(directory.town.id, caller.now),
  ]);
  const likely = likelyFor(waiting, near, directory);
  const same = await mattersById([...new Set([...likely.values()].flat())]);
  const sorting: Sorting = {
    actor,
    directory,
    naming: namingOf(directory),
    now: caller.now,
    leaves,
    last: new Map(last.map((event) => [event.matter, event])),
    same: (id) =>
      (likely.get(id) ?? []).flatMap((other) =>
        same.filter((each) => each.id === other && canView(actor, each)),
      ),
  };
  const end = page.at(-1);
  const { naming } = sorting;
  const when = { now: caller.now, directory };
  return {
    rows: waiting.map((each) => triageRow(each, sorting)),
    ...(asking && {
      asks: asking
        .filter((each) => maySettle(actor, each, when))
        .map((each) => askedRow(rowFor(each, actor, naming, when), each, directory)),
    }),
    ...(grave && {
      grave: grave
        .filter((each) => mayPlacard(actor, each, when))
        .map((each) => rowFor(each, actor, naming, when)),
    }),
    ...(found.length > PAGE && end && { cursor: end.pressing }),
  };
}

/** The centre's desk, and the leaders' for what the centre must not see. Refused to everybody else. */
function holdersOf(posts: readonly Post[], { town }: Directory): string[] {
  const ids = posts.flatMap(({ role, unit, department }) => {
    if (unit !== town.id || department !== undefined) return [];
    if (CENTRE_ROLES.includes(role)) return [town.id];
    return role === 'supervisor' ? [leadersOf(town.id).id] : [];
  });
  if (ids.length === 0) throw new Refusal('notYours');
  return [...new Set(ids)];
}

/** One more than a page, merged in order where somebody holds two desks. */
async function waitingFor(holders: readonly string[], after: string | undefined): Promise<MatterDocument[]> {
  const pages = await Promise.all(
    holders.map((id) =>
      findMatters(
        {
          'holder.id': id,
          pressing: { $lt: WAITING_END, ...(after !== undefined && { $gt: after }) },
        },
        { order: { pressing: 1 }, limit: PAGE + 1 },
      ),
    ),
  );
  return pages
    .flat()
    .sort((a, b) => (a.pressing < b.pressing ? -1 : 1))
    .slice(0, PAGE + 1);
}

/** What happened lately around each of these: one reading a village. */
async function nearThese(
  waiting: readonly Matter[],
  directory: Directory,
  now: number,
): Promise<ReadonlyMap<string, readonly Comparable[]>> {
  const villages = [...new Set(waiting.map(({ place }) => nearbyPlace(place, directory)))];
  const read = await Promise.all(
    villages.map(async (village) => [village, await comparableAt(village, now - LATELY)] as const),
  );
  return new Map(read);
}
