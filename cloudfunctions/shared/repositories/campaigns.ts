/** Campaigns (专项行动) as stored: one document each, written by whoever leads it. */
import type { Campaign } from '@gelin/domain';
import { position } from '../position.ts';
import { find, get, type Stored, type Transaction } from '../cloudbase.ts';

type CampaignDocument = Stored<Omit<Campaign, 'id'> & { readonly pos: string }>;

function campaignFrom({ _id, pos: _pos, ...campaign }: CampaignDocument): Campaign {
  return { ...campaign, id: _id };
}

/** Writes a campaign, new or changed. */
export async function putCampaign(transaction: Transaction, { id, ...campaign }: Campaign): Promise<void> {
  await transaction.put('campaigns', id, { ...campaign, pos: position(campaign.startedAt, id) });
}

/** One as a transaction sees it. */
export async function campaignIn(transaction: Transaction, id: string): Promise<Campaign | undefined> {
  const found = await transaction.get<Omit<CampaignDocument, '_id'>>('campaigns', id);
  return found && campaignFrom(found);
}

/** One campaign. */
export async function campaignById(id: string): Promise<Campaign | undefined> {
  const found = await get<Omit<CampaignDocument, '_id'>>('campaigns', id);
  return found && campaignFrom(found);
}

/** Campaigns held in the name of these units, newest first. */
export async function campaignsOf(units: readonly string[], limit: number): Promise<Campaign[]> {
  const pages = await Promise.all(
    units.map((unit) =>
      find<Omit<CampaignDocument, '_id'>>('campaigns', { unit }, { order: { pos: -1 }, limit }),
    ),
  );
  return pages
    .flat()
    .map(campaignFrom)
    .sort((one, other) => other.startedAt - one.startedAt);
}
