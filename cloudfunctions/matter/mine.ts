/** `matter.mine`: what I reported, newest first. */
import { canView, namingOf } from '@gelin/domain';
import type { matter, MatterPage } from '@gelin/contract/matter';
import type { z } from 'zod';
import { FOLLOWER, REPORTER, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { mattersById } from '../shared/repositories/matters.ts';
import { matterOf, reportedBy } from '../shared/repositories/reporters.ts';
import { followedRow, PAGE, pageOf, rowFor } from './rows.ts';

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
  const matters = new Map((await mattersById(items.map(matterOf))).map((each) => [each.id, each]));
  const when = { now: caller.now, directory };
  const rows = items.flatMap((row) => {
    const found = matters.get(matterOf(row));
    // What was open when somebody met it too may be for the centre alone by now.
    const [reader, shown] =
      row.matter === undefined ? ([REPORTER, rowFor] as const) : ([FOLLOWER, followedRow] as const);
    return found && canView(reader, found) ? [shown(found, reader, naming, when)] : [];
  });
  return { rows, ...rest };
}
