/** `matter.tips`: what I sent as an informant and what became of each; with the first page, my quarter. */
import { becameWords, isAdopted, namingOf, quarterAt, tipFigures } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { Quarter } from '@gelin/contract/tip';
import type { z } from 'zod';
import { REPORTER, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { mattersById, tipsCounted } from '../shared/repositories/matters.ts';
import { matterOf, tippedBy, tipsSince } from '../shared/repositories/reporters.ts';
import { PAGE, pageOf, rowFor } from './rows.ts';

/** Open to whoever ever sent a tip: a post that was given up takes nothing away. Nobody reads another's. */
export async function tips(
  { cursor: below }: z.output<typeof matter.tips>,
  caller: Caller,
): Promise<MatterOutputs['tips']> {
  const [directory, found, quarter] = await Promise.all([
    directoryAt(caller.now),
    tippedBy(caller.openid, below, PAGE + 1),
    below === undefined ? quarterOf(caller) : undefined,
  ]);
  const { items, ...rest } = pageOf(found, (row) => row.pos);
  const naming = namingOf(directory);
  const matters = new Map((await mattersById(items.map(matterOf))).map((each) => [each.id, each]));
  const rows = items.flatMap((item) => {
    const tip = matters.get(matterOf(item));
    if (!tip) return [];
    const row = rowFor(tip, REPORTER, naming, { now: caller.now, directory });
    return [{ ...row, became: becameWords(tip, naming.nameOf), adopted: isAdopted(tip) }];
  });
  return { rows, ...rest, ...(quarter && { quarter }) };
}

async function quarterOf({ openid, now }: Caller): Promise<Quarter> {
  const { name, ...period } = quarterAt(now);
  const sent = await tipsCounted(await tipsSince(openid, period.from));
  return { quarter: name, ...tipFigures(sent, period) };
}
