/** A campaign as drawn: how far each part of the place is, every count with the matters behind it. Pure. */
import { dayWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { c } from '../words/inspection';

export type Campaign = Output<'work', 'campaign'>;

export interface CampaignState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly campaign: Campaign | null;
  readonly now: Moment;
}

export const BEFORE: CampaignState = { phase: 'loading', failure: 'offline', campaign: null, now: 0 };

export const COUNTS = ['found', 'open', 'closed'] as const;
export type Count = (typeof COUNTS)[number];
export const COUNT_WORDS: Readonly<Record<Count, string>> = {
  found: c.found,
  open: c.openOnes,
  closed: c.closed,
};

/** The view of a state. */
export function present({ phase, failure, campaign, now }: CampaignState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && isLasting(failure),
    title: campaign?.title ?? '',
    facts: campaign
      ? [
          campaign.unitName,
          campaign.running ? c.until(dayWords(campaign.until - 1, now)) : c.ended,
          c.lists(campaign.lists),
        ]
      : [],
    beyond: campaign?.beyond ? c.beyond : '',
    rows: (campaign?.progress ?? []).map(({ unit, name, inspected, ...ids }) => ({
      unit,
      name,
      inspected: `${c.inspected} ${c.places(inspected)}`,
      counts: COUNTS.map((count) => ({
        count,
        words: `${COUNT_WORDS[count]} ${c.matters(ids[count].length)}`,
        some: ids[count].length > 0,
      })),
    })),
    inspects: campaign?.running === true,
    end: campaign?.mine && campaign.running ? c.end : '',
  };
}
