/** `work.meetings` and `work.meeting`: a village's meetings, newest first; and one with its matters as they are now. */
import {
  actionsFor,
  actorWords,
  canView,
  meetingName,
  minutesText,
  namingOf,
  unitsBelow,
  type Matter,
} from '@gelin/domain';
import type { MeetingPointView } from '@gelin/contract/meeting';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { position } from '../../shared/position.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { mattersById } from '../../shared/repositories/matters.ts';
import { meetingById, meetingsOf } from '../../shared/repositories/meetings.ts';
import { villageFor } from '../village/desk.ts';

const PAGE = 20;

export async function list(
  { unit, cursor: after }: z.output<typeof work.meetings>,
  caller: Caller,
): Promise<WorkOutputs['meetings']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { village } = villageFor(member.posts, unit, directory);
  const found = await meetingsOf(village.id, { after, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const { nameOf } = namingOf(directory);
  return {
    unit: village.id,
    rows: page.map(({ id, at, by, points, closedAt }) => ({
      id,
      at,
      by: actorWords(by, nameOf),
      points: points.length,
      closed: closedAt !== undefined,
    })),
    ...(last && found.length > PAGE && { cursor: position(last.at, last.id) }),
  };
}

export async function read(
  { id }: z.output<typeof work.meeting>,
  caller: Caller,
): Promise<WorkOutputs['meeting']> {
  const { now } = caller;
  const [directory, member, meeting] = await Promise.all([
    directoryAt(now),
    memberOf(caller),
    meetingById(id),
  ]);
  if (!meeting || meeting.town !== directory.town.id) throw new Refusal('notFound', 'id');
  villageFor(member.posts, meeting.unit, directory);
  const ids = meeting.points.flatMap(({ matter }) => matter ?? []);
  const matters = new Map((await mattersById([...new Set(ids)])).map((matter) => [matter.id, matter]));
  const { nameOf } = namingOf(directory);
  const actor = actorOf(member);
  const asItIs = (matter: Matter): MeetingPointView['matter'] =>
    canView(actor, matter)
      ? { id: matter.id, status: matter.status, actions: actionsFor(actor, matter, { now, directory }) }
      : undefined;
  return {
    id,
    name: meetingName(meeting, nameOf),
    unit: meeting.unit,
    at: meeting.at,
    closed: meeting.closedAt !== undefined,
    points: meeting.points.map(({ matter: of, ...point }) => {
      const known = of === undefined ? undefined : matters.get(of);
      const matter = known && asItIs(known);
      return { ...point, ...(matter && { matter }) };
    }),
    units: unitsBelow(directory, meeting.unit).map((unit) => ({ id: unit.id, name: nameOf(unit.id) })),
    text: minutesText(meeting, nameOf),
  };
}
