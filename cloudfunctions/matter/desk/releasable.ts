/** `matter.releasable`: what was solved lately, may be made public, and is not yet; newest first. */
import { canView, isReleasable } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { findMatters, matterFrom, type MatterDocument } from '../../shared/repositories/matters.ts';
import { PAGE, rowFor } from '../rows.ts';
import { seatAtCentre } from './seat.ts';

export async function releasable(
  { cursor }: z.output<typeof matter.releasable>,
  caller: Caller,
): Promise<MatterOutputs['releasable']> {
  const { actor, directory, naming, when } = await seatAtCentre(caller, { leaders: false });
  const closedAt = cursor === undefined ? { $gt: 0 } : { $gt: 0, $lte: cursor };
  const found = await findMatters(
    { town: directory.town.id, closedAt },
    { order: { closedAt: -1 }, limit: PAGE + 1 },
  );
  const rows = found
    .slice(0, PAGE)
    .filter(isWorthShowing)
    .map(matterFrom)
    .filter((each) => isReleasable(each) && canView(actor, each))
    .map((each) => rowFor(each, actor, naming, when));
  const last = found[PAGE - 1];
  return { rows, ...(found.length > PAGE && last && { cursor: last.closedAt ?? 0 }) };
}

/** Solved, and not public yet. */
function isWorthShowing({ status, outcome, released }: MatterDocument): boolean {
  return (status === 'closed' || status === 'archived') && outcome === 'solved' && !released;
}
