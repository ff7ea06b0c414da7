/** 专项行动: for some weeks one kind of danger is looked for everywhere in a place; how far it is, is counted from what was inspected. */
import { OPEN } from '../matter/table.ts';
import type { EventActor, Matter, Moment } from '../matter/matter.ts';
import { lacking, type Decided, type WorkEventHead } from './event.ts';

const DAY = 24 * 3_600_000;
/** A campaign is for a while. */
const LONGEST = 366 * DAY;

export interface Campaign {
  readonly id: string;
  readonly town: string;
  /** In whose name it is held; every grid below takes part. */
  readonly unit: string;
  readonly title: string;
  /** Keys of the inspection lists that it goes by. */
  readonly lists: readonly string[];
  readonly by: EventActor;
  readonly startedAt: Moment;
  /** The end of its last day. */
  readonly until: Moment;
  /** Ended before its time. */
  readonly endedAt?: Moment;
  /** Places inspected for it whose inspections are kept no longer: how many, by part of the place. */
  readonly forgotten?: Readonly<Record<string, number>>;
}

export type CampaignStep =
  | {
      readonly action: 'begin';
      readonly unit: string;
      readonly title: string;
      readonly lists: readonly string[];
      readonly until: Moment;
    }
  | { readonly action: 'end' };

export type CampaignEvent = WorkEventHead & CampaignStep;

/** Whether places are still inspected for it. */
export function isRunning({ until, endedAt }: Pick<Campaign, 'until' | 'endedAt'>, now: Moment): boolean {
  return endedAt === undefined && now < until;
}

/** Decides a step on the campaign that there is. */
export function decideCampaign(
  step: CampaignStep,
  campaign: Campaign | undefined,
  { id, subject, now, by }: { id: string; subject: string; now: Moment; by: EventActor },
): Decided<CampaignEvent> {
  const event: CampaignEvent = { id, subject, at: now, by, ...step };
  if (step.action === 'end') {
    if (!campaign) return lacking('notFound');
    return isRunning(campaign, now) ? { event } : lacking('wrongStatus');
  }
  if (campaign) return lacking('wrongStatus');
  if (step.until <= now) return lacking('periodWrong');
  return step.until - now > LONGEST ? lacking('spanTooLong') : { event };
}

/** How far one part of the place is. The ids are those behind the counts. */
export interface CampaignProgress {
  readonly unit: string;
  readonly inspected: number;
  readonly found: readonly string[];
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** By the units right below the campaign's own, or by itself where it is a grid: places inspected, what was found, what is open and what is struck off. */
export function campaignProgress(
  campaign: Pick<Campaign, 'unit' | 'forgotten'>,
  parts: readonly string[],
  inspections: readonly { readonly path: readonly string[] }[],
  matters: readonly Pick<Matter, 'id' | 'place' | 'status'>[],
): CampaignProgress[] {
  const own = parts.length > 0 ? parts : [campaign.unit];
  return own.map((unit) => {
    const there = matters.filter(({ place }) => place.path.includes(unit));
    const ids = (is: (matter: (typeof there)[number]) => boolean) => there.filter(is).map(({ id }) => id);
    return {
      unit,
      inspected:
        inspections.filter(({ path }) => path.includes(unit)).length + (campaign.forgotten?.[unit] ?? 0),
      found: ids(() => true),
      open: ids(({ status }) => OPEN.includes(status)),
      closed: ids(({ status }) => status === 'closed' || status === 'archived'),
    };
  });
}

/** The campaign after one of its inspections, made there, is kept no longer: it goes on counting. */
export function withoutOne(campaign: Campaign, path: readonly string[]): Campaign {
  const part = path[path.indexOf(campaign.unit) + 1] ?? campaign.unit;
  const { forgotten = {} } = campaign;
  return { ...campaign, forgotten: { ...forgotten, [part]: (forgotten[part] ?? 0) + 1 } };
}
