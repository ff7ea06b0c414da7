/** `matter.supervised`: what was ordered done and not reported back, by whom and since when; for the centre and the leaders. */
import { actorWords, canView } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { SupervisedRow } from '@gelin/contract/triage';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { findMatters, matterFrom } from '../../shared/repositories/matters.ts';
import { PAGE, rowFor } from '../rows.ts';
import { seatAtCentre } from './seat.ts';

export async function supervised(
  { cursor = 0 }: z.output<typeof matter.supervised>,
  caller: Caller,
): Promise<MatterOutputs['supervised']> {
  const { actor, directory, naming, when } = await seatAtCentre(caller, { leaders: true });
  const found = await findMatters(
    { town: directory.town.id, owesSince: { $gte: cursor } },
    { order: { owesSince: 1 }, limit: PAGE + 1 },
  );
  const rows = found.slice(0, PAGE).flatMap((document): SupervisedRow[] => {
    const each = matterFrom(document);
    const { supervision } = each;
    if (!supervision || !canView(actor, each)) return [];
    return [
      {
        ...rowFor(each, actor, naming, when),
        since: supervision.at,
        by: actorWords(supervision.by, naming.nameOf),
        text: supervision.text,
        times: each.supervisions ?? 1,
        ...(each.placardedAt !== undefined && { placard: true as const }),
      },
    ];
  });
  const last = found[PAGE - 1];
  return { rows, ...(found.length > PAGE && last && { cursor: last.owesSince ?? 0 }) };
}
