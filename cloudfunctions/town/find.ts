/** `town.find`: units by whatever people call them, each with the name it was found by and who answers for it. */
import { chiefOf, namingOf, unitOf, type Directory, type Find } from '@gelin/domain';
import type { FoundUnit } from '@gelin/contract/find';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { finderFor } from './finder.ts';

/** As many as a thumb goes through; who has not found it by then types one more character. */
const SHOWN = 12;

export async function find(
  { words }: z.output<typeof town.find>,
  caller: Caller,
): Promise<TownOutputs['find']> {
  const directory = await directoryAt(caller.now);
  const { nameOf } = namingOf(directory);
  const rows = finderFor(directory)
    .find(words, SHOWN)
    .flatMap((found) => rowOf(found, directory, nameOf));
  return { rows };
}

function rowOf(
  { unit: id, name, door }: Find,
  directory: Directory,
  nameOf: (id: string) => string,
): FoundUnit[] {
  const unit = unitOf(directory, id);
  if (!unit) return [];
  const chief = chiefOf(directory, unit);
  const by = name.kind === 'landmark' || name.kind === 'nickname' ? name.words : undefined;
  return [
    {
      unit: unit.id,
      name: unit.name,
      level: unit.level,
      within: unit.path.slice(0, -1).map(nameOf).join(' · '),
      ...(by !== undefined && { by: door === undefined ? by : `${by}${door}号` }),
      ...(chief && { chief: chief.name }),
    },
  ];
}
