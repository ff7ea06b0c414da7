/** Safety inspections older than the town keeps them are deleted; what a campaign has counted of them stays on the campaign. */
import { inspectionsKeptSince, LEAST_MONTHS, withoutOne, type Inspection, type Moment } from '@gelin/domain';
import { inTransaction } from '../shared/write.ts';
import { campaignIn, putCampaign } from '../shared/repositories/campaigns.ts';
import { inspectionsBefore, removeInspection } from '../shared/repositories/inspections.ts';
import { settingsOf } from '../shared/repositories/settings.ts';
import { removeWorkEvents } from '../shared/repositories/work-events.ts';

/** One read where none is as old as the shortest term. */
export async function forgetInspections(now: Moment, atOnce: number): Promise<void> {
  const shortest = { retention: { inspections: LEAST_MONTHS } };
  const [oldest] = await inspectionsBefore(inspectionsKeptSince(now, shortest), 1);
  if (!oldest) return;
  const { settings } = await settingsOf(oldest.town);
  const old = await inspectionsBefore(inspectionsKeptSince(now, settings), atOnce);
  for (const inspection of old) await forget(inspection);
}

/** Deleted and counted in one: a crash neither loses a count nor makes it twice. */
async function forget({ id, campaign: of, path }: Inspection): Promise<void> {
  await removeWorkEvents(id);
  await inTransaction(async (transaction) => {
    const campaign = of === undefined ? undefined : await campaignIn(transaction, of);
    if (campaign) await putCampaign(transaction, withoutOne(campaign, path));
    await removeInspection(transaction, id);
  });
}
