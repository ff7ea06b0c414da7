/** `work.campaignStep`: a campaign is begun in a unit's name, or ended before its time; each once. */
import {
  decideCampaign,
  givingPost,
  maskPersonal,
  midnightOn,
  nextDay,
  type Campaign,
  type CampaignEvent,
  type CampaignStep,
  type Directory,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { campaignById, campaignIn, putCampaign } from '../../shared/repositories/campaigns.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';

type Input = z.output<typeof work.campaignStep>;

export async function campaignStep(input: Input, caller: Caller): Promise<WorkOutputs['campaignStep']> {
  const { openid, now } = caller;
  const [directory, member] = await Promise.all([directoryAt(now), memberOf(caller)]);
  const subject =
    input.step.action === 'begin' ? derivedId('campaign', openid, input.campaign) : input.campaign;
  const unit = input.step.action === 'begin' ? input.step.unit : (await campaignById(subject))?.unit;
  if (unit === undefined) throw new Refusal('notFound', 'campaign');
  const post = givingPost(member.posts, unit, directory.town.id);
  if (!post) throw new Refusal('notYours', 'unit');
  const step = stepOf(input.step, directory);
  const id = derivedId(openid, input.key);
  const by = signature(member, post);
  await appendOnce<CampaignEvent>(id, async (transaction) => {
    const before = await campaignIn(transaction, subject);
    const { event, lack } = decideCampaign(step, before, { id, subject, now, by });
    if (lack) throw new Refusal(lack);
    const after: Campaign | undefined =
      event.action === 'end'
        ? before && { ...before, endedAt: event.at }
        : {
            id: subject,
            town: directory.town.id,
            unit: event.unit,
            title: event.title,
            lists: event.lists,
            by,
            startedAt: now,
            until: event.until,
          };
    if (after) await putCampaign(transaction, after);
    return event;
  });
  return { id: subject };
}

/** The step as the rules take it: the last day as its end, only lists that there are. */
function stepOf(step: Input['step'], { settings }: Directory): CampaignStep {
  if (step.action === 'end') return step;
  const known = settings.inspections.map(({ key }) => key);
  if (!step.lists.every((key) => known.includes(key))) throw new Refusal('stale', 'lists');
  const { unit, title, lists, day } = step;
  return { action: 'begin', unit, title: maskPersonal(title), lists, until: nextDay(midnightOn(day)) };
}
