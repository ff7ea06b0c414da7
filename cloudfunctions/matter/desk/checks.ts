/** `matter.checks`: what was fixed on the spot and is sampled (抽查), and what was answered and waits for a call-back (电话回访). */
import { actorWords, can, type Action } from '@gelin/domain';
import type { CheckRow } from '@gelin/contract/triage';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { findMatters, matterFrom, type MatterDocument } from '../../shared/repositories/matters.ts';
import { PAGE, rowFor } from '../rows.ts';
import { seatAtCentre } from './seat.ts';

type Input = z.output<typeof matter.checks>;

/** The step that each list leads to, and the moment by which it is ordered. */
const LISTS = {
  spot: { step: 'spotCheck', since: ({ checkFrom }: MatterDocument) => checkFrom },
  calls: { step: 'verify', since: ({ answeredAt }: MatterDocument) => answeredAt },
} as const satisfies Record<
  Input['which'],
  { step: Action; since: (document: MatterDocument) => number | undefined }
>;

export async function checks(input: Input, caller: Caller): Promise<MatterOutputs['checks']> {
  const { actor, directory, naming, when } = await seatAtCentre(caller, { leaders: false });
  const { step, since } = LISTS[input.which];
  const found = await read(input, directory.town.id);
  const rows = found.slice(0, PAGE).flatMap((document): CheckRow[] => {
    const found = matterFrom(document);
    // Nobody looks at their own answer again, nor at what they must not see.
    if (!can(actor, step, found, when).allowed) return [];
    return [
      {
        ...rowFor(found, actor, naming, when),
        nature: found.nature,
        since: since(document) ?? 0,
        by: found.answer ? actorWords(found.answer.by, naming.nameOf) : '',
      },
    ];
  });
  const last = found[PAGE - 1];
  return { rows, ...(found.length > PAGE && last && { cursor: since(last) ?? 0 }) };
}

function read({ which, cursor = 0 }: Input, town: string): Promise<MatterDocument[]> {
  return which === 'spot'
    ? findMatters({ town, checkFrom: { $gte: cursor } }, { order: { checkFrom: 1 }, limit: PAGE + 1 })
    : findMatters(
        { 'place.path': town, status: 'answered', answeredAt: { $gte: cursor } },
        { order: { answeredAt: 1 }, limit: PAGE + 1 },
      );
}
