/** `matter.released`: what the centre has made public in a unit, for everybody. Reads nothing but what is public. */
import { categoryOf, iconOf, namingOf, type Naming } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { ReleasedRow } from '@gelin/contract/released';
import type { z } from 'zod';
import type { Stored } from '../shared/cloudbase.ts';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { releasesAt, type OpenRelease } from '../shared/repositories/releases.ts';
import { PAGE, pageOf } from './rows.ts';

export async function released(
  { unit, cursor: below }: z.output<typeof matter.released>,
  caller: Caller,
): Promise<MatterOutputs['released']> {
  const directory = await directoryAt(caller.now);
  const found = await releasesAt(knownUnit(directory, unit).id, below, PAGE + 1);
  const { items, ...rest } = pageOf(found, ({ pos }) => pos);
  const naming = namingOf(directory);
  return { rows: items.map((item) => rowOf(item, naming)), ...rest };
}

/** Named field by field: nothing that is added to the document later comes out by itself. */
function rowOf(release: Stored<OpenRelease>, { nameOf, settings }: Naming): ReleasedRow {
  const { category, path, position, outcome, closedAt } = release;
  return {
    matter: release._id,
    category: {
      name: categoryOf(category, settings)?.name ?? '',
      icon: iconOf(category, settings),
    },
    text: release.text,
    photos: release.photos,
    unitName: nameOf(path.at(-1) ?? ''),
    ...(position && { position }),
    status: release.status,
    ...(outcome && { outcome }),
    reportedAt: release.reportedAt,
    ...(closedAt !== undefined && { closedAt }),
  };
}
