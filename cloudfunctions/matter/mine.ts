/** `matter.mine`: what I reported, newest first. */
import { namingOf } from '@gelin/domain';
import type { matter, MatterPage } from '@gelin/contract/matter';
import type { z } from 'zod';
import { REPORTER, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { reportedBy } from '../shared/repositories/reporters.ts';
import { PAGE, pageOf, rowFor } from './rows.ts';

export async function mine(
  { cursor: below }: z.output<typeof matter.mine>,
  caller: Caller,
): Promise<MatterPage> {
  const [directory, found] = await Promise.all([
    directoryAt(caller.now),
    reportedBy(caller.openid, below, PAGE + 1),
  ]);
  const { items, ...rest } = pageOf(found, (row) => row.pos);
  const naming = namingOf(directory);
  const matters = new Map((await mattersById(items.map((row) => row._id))).map((each) => [each.id, each]));
  const rows = items
    .flatMap((row) => matters.get(row._id) ?? [])
    .map((each) => rowFor(each, REPORTER, naming));
  return { rows, ...rest };
}
