/** `work.patrolling`: where somebody patrols, what is looked at there, how many are due today, and theirs that runs. */
import { dayNumber, midnightOf, namingOf, patrolDuty, patrolledUnits } from '@gelin/domain';
import type { WorkOutputs } from '@gelin/contract/work';
import { memberOf, type Caller } from '../../shared/context.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { patrolsIn, runningOf } from '../../shared/repositories/patrols.ts';
import { patrolView } from './view.ts';

/** More than a grid has in a day. */
const A_DAY = 50;

export async function patrolling(_input: object, caller: Caller): Promise<WorkOutputs['patrolling']> {
  const { now } = caller;
  const [directory, member] = await Promise.all([directoryAt(now), memberOf(caller)]);
  const units = patrolledUnits(member.posts, directory);
  const since = midnightOf(dayNumber(now));
  const [running, ...today] = await Promise.all([
    runningOf(member._id),
    ...units.map(({ id }) => patrolsIn(id, { since, limit: A_DAY })),
  ]);
  const { perDay, kinds } = directory.settings.patrols;
  const { nameOf } = namingOf(directory);
  return {
    units: units.map(({ id, level, landmarks }, index) => ({
      id,
      name: nameOf(id),
      level,
      landmarks: landmarks.map(({ name }) => name),
      duty: patrolDuty(today[index] ?? [], perDay, now),
    })),
    kinds,
    ...(running && { running: await patrolView(running, nameOf) }),
  };
}
