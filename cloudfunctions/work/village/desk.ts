/** `work.village`: a village's figures by grid, its whistles, its tasks and today's patrols. */
import {
  categoryOf,
  dayNumber,
  isCounted,
  isLate,
  midnightOf,
  namingOf,
  NO_GRID_WORDS,
  patrolDuty,
  villageDesk,
  villagesOf,
  type Directory,
  type NameOf,
  type Moment,
  type Post,
  type TaskPart,
  type Unit,
  type VillageMatter,
} from '@gelin/domain';
import type { WhistleRow } from '@gelin/contract/village';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { patrolsIn } from '../../shared/repositories/patrols.ts';
import { partsOwedIn, tasksById } from '../../shared/repositories/tasks.ts';
import { MOST_OPEN, openIn } from '../../shared/repositories/village-matters.ts';

/** As many as a desk can take in. */
const TASKS = 200;
const PATROLS = 200;
const WHISTLES = 20;

export async function desk(
  { unit: asked }: z.output<typeof work.village>,
  caller: Caller,
): Promise<WorkOutputs['village']> {
  const { now } = caller;
  const [directory, member] = await Promise.all([directoryAt(now), memberOf(caller)]);
  const { village, others } = villageFor(member.posts, asked, directory);
  const [matters, parts, patrols] = await Promise.all([
    openIn(village.id),
    partsOwedIn(village.id, TASKS),
    patrolsIn(village.id, { since: midnightOf(dayNumber(now)), limit: PATROLS }),
  ]);
  const { nameOf } = namingOf(directory);
  const { rows, total } = villageDesk(matters, village.id, directory, now);
  const { perDay } = directory.settings.patrols;
  return {
    unit: village.id,
    name: nameOf(village.id),
    others: others.map(({ id, name }) => ({ id, name })),
    total,
    rows: rows.map((row) => ({
      ...row,
      name:
        row.unit === village.id
          ? NO_GRID_WORDS
          : (directory.units.find(({ id }) => id === row.unit)?.name ?? ''),
      ...(row.unit !== village.id && {
        patrols: patrolDuty(
          patrols.filter(({ path }) => path.includes(row.unit)),
          perDay,
          now,
        ),
      }),
    })),
    beyond: matters.length === MOST_OPEN,
    whistles: whistlesIn(matters, directory, nameOf),
    tasks: await owing(parts, now),
  };
}

/** What was withdrawn is owed by nobody, also where a crash has left its parts. */
async function owing(parts: readonly TaskPart[], now: Moment): Promise<WorkOutputs['village']['tasks']> {
  const tasks = await tasksById(parts.map(({ task }) => task));
  const owed = parts.filter(({ task }) => tasks.get(task) !== undefined && !tasks.get(task)?.withdrawn);
  return { owed: owed.length, late: owed.filter((part) => isLate(part, now)).length };
}

/** @throws Refusal notYours for a village that is none of mine */
export function villageFor(
  posts: readonly Post[],
  asked: string | undefined,
  directory: Directory,
): { readonly village: Unit; readonly others: readonly Unit[] } {
  const villages = villagesOf(posts, directory);
  const village = asked === undefined ? villages[0] : villages.find(({ id }) => id === asked);
  if (!village) throw new Refusal('notYours', 'unit');
  return { village, others: villages.filter((each) => each !== village) };
}

function whistlesIn(matters: readonly VillageMatter[], directory: Directory, nameOf: NameOf): WhistleRow[] {
  const called = matters.flatMap((matter) =>
    matter.whistle && isCounted(matter) ? [{ ...matter, whistle: matter.whistle }] : [],
  );
  const newest = called.sort((one, other) => other.whistle.at - one.whistle.at).slice(0, WHISTLES);
  return newest.map(({ id, category, place, whistle }) => ({
    matter: id,
    category: categoryOf(category, directory.settings)?.name ?? '',
    placeName: nameOf(place.path.at(-1) ?? ''),
    where: whistle.where,
    at: whistle.at,
    departments: whistle.departments.map((department) => {
      const [signedAt, arrivedAt] = [whistle.signed?.[department], whistle.arrived[department]];
      return {
        name: nameOf(department),
        ...(signedAt !== undefined && { signedAt }),
        ...(arrivedAt !== undefined && { arrivedAt }),
      };
    }),
  }));
}
