/** Campaigns held where somebody's posts are; `work.campaign`: how far one is, each count with its matters. */
import {
  actorWords,
  campaignProgress,
  canView,
  childrenOf,
  givingPost,
  isRunning,
  namingOf,
  type Campaign,
  type Directory,
  type Moment,
  type Post,
} from '@gelin/domain';
import type { CampaignRow } from '@gelin/contract/inspection';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { campaignById, campaignsOf } from '../../shared/repositories/campaigns.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { inspectionsOf } from '../../shared/repositories/inspections.ts';
import { findMatters, matterFrom } from '../../shared/repositories/matters.ts';

/** More than a place holds in some years. */
const MOST = 30;
/** What one request may read. */
const COUNTED = 1_000;

/** Campaigns of the places where somebody has a post, and of those above them, newest first. */
export async function campaignsFor(
  posts: readonly Post[],
  directory: Directory,
  now: Moment,
): Promise<CampaignRow[]> {
  const found = await campaignsOf(unitsOf(posts, directory), MOST);
  return found.map((campaign) => rowOf(campaign, posts, directory, now));
}

export async function campaign(
  { id }: z.output<typeof work.campaign>,
  caller: Caller,
): Promise<WorkOutputs['campaign']> {
  const [directory, member, found] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    campaignById(id),
  ]);
  if (!found || !unitsOf(member.posts, directory).includes(found.unit)) throw new Refusal('notFound', 'id');
  const [inspections, documents] = await Promise.all([
    inspectionsOf(id, COUNTED),
    findMatters({ 'inspected.campaign': id }, { order: { reportedAt: -1 }, limit: COUNTED }),
  ]);
  const actor = actorOf(member);
  const matters = documents.map(matterFrom).filter((matter) => canView(actor, matter));
  const parts = childrenOf(directory, found.unit).map((unit) => unit.id);
  const { nameOf } = namingOf(directory);
  return {
    ...rowOf(found, member.posts, directory, caller.now),
    progress: campaignProgress(found, parts, inspections, matters).map((row) => ({
      ...row,
      name: nameOf(row.unit),
    })),
    beyond: inspections.length === COUNTED || documents.length === COUNTED,
  };
}

/** The units of these posts with all above them, each once. */
function unitsOf(posts: readonly Post[], directory: Directory): string[] {
  const own = posts.filter(({ role }) => role !== 'informant');
  return [...new Set(own.flatMap(({ unit }) => knownUnit(directory, unit).path))];
}

function rowOf(campaign: Campaign, posts: readonly Post[], directory: Directory, now: Moment): CampaignRow {
  const { id, title, unit, by, startedAt, until, endedAt, lists } = campaign;
  const { nameOf } = namingOf(directory);
  return {
    id,
    title,
    unitName: nameOf(unit),
    by: actorWords(by, nameOf),
    startedAt,
    until: endedAt ?? until,
    running: isRunning(campaign, now),
    mine: givingPost(posts, unit, directory.town.id) !== undefined,
    lists: directory.settings.inspections.filter(({ key }) => lists.includes(key)).map(({ name }) => name),
  };
}
