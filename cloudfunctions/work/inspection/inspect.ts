/**
 * `work.inspect`: one place looked at by its list, once, told as late as a week after. Each thing that is not as it must
 * be becomes a matter first, under an id made of the same key: an inspection that is written down never lacks one.
 */
import {
  findingText,
  isRunning,
  maskPersonal,
  patrollingPost,
  peopleIn,
  unanswered,
  type Directory,
  type Inspection,
  type InspectionEvent,
  type InspectionItem,
  type InspectionList,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { submit } from '../../matter/submit.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { campaignById } from '../../shared/repositories/campaigns.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { inspectionById, putInspection } from '../../shared/repositories/inspections.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';

type Input = z.output<typeof work.inspect>;
type Answer = Input['answers'][number];

const LATEST_TOLD = 7 * 24 * 3_600_000;
/** Matters that are brought at once: each is a transaction of its own. */
const ABREAST = 3;

export async function inspect(input: Input, caller: Caller): Promise<WorkOutputs['inspect']> {
  const { openid, now } = caller;
  const id = derivedId('inspection', openid, input.key);
  const [directory, member, before] = await Promise.all([
    directoryAt(now),
    memberOf(caller),
    inspectionById(id),
  ]);
  if (before) return resultOf(before);
  const unit = knownUnit(directory, input.unit);
  const post = patrollingPost(member.posts, unit);
  if (!post) throw new Refusal('notYours', 'unit');
  const list = listFor(input, directory);
  const at = Math.min(input.at, now);
  if (now - at > LATEST_TOLD) throw new Refusal('periodWrong', 'at');
  await checkCampaign(input, at, unit.path);
  const by = signature(member, post);
  const matters = await bringFound(input, id, list, caller);
  const inspection: Inspection = {
    id,
    town: directory.town.id,
    unit: unit.id,
    path: unit.path,
    list: list.key,
    kind: list.name,
    name: maskPersonal(input.name),
    place: maskPersonal(input.place),
    ...(input.campaign !== undefined && { campaign: input.campaign }),
    by,
    at,
    items: input.answers.map(({ item, answer }) => {
      const matter = matters.get(item);
      return { item, text: itemOf(list, item).text, answer, ...(matter !== undefined && { matter }) };
    }),
  };
  await appendOnce<InspectionEvent>(derivedId('inspected', id), async (transaction) => {
    await putInspection(transaction, inspection);
    return { id: derivedId('inspected', id), subject: id, at: now, by, action: 'inspect' };
  });
  return resultOf(inspection);
}

const resultOf = ({ id, items }: Inspection): WorkOutputs['inspect'] => ({
  id,
  matters: items.flatMap(({ matter }) => matter ?? []),
});

/** The list that was gone by, everything on it answered once. @throws Refusal */
function listFor({ list: key, name, place, answers }: Input, { settings }: Directory): InspectionList {
  const list = settings.inspections.find((each) => each.key === key);
  if (!list) throw new Refusal('notFound', 'list');
  if (peopleIn(name)) throw new Refusal('personalInText', 'name');
  if (peopleIn(place)) throw new Refusal('personalInText', 'place');
  for (const { item } of answers) itemOf(list, item);
  const twice = new Set(answers.map(({ item }) => item)).size < answers.length;
  if (twice || unanswered(list, answers).length > 0) throw new Refusal('malformed', 'answers');
  return list;
}

function itemOf(list: InspectionList, key: string): InspectionItem {
  const item = list.items.find((each) => each.key === key);
  if (!item) throw new Refusal('stale', 'answers');
  return item;
}

/** Whoever inspected while it ran is counted, even where the phone tells it later. */
async function checkCampaign({ campaign: id }: Input, at: number, path: readonly string[]): Promise<void> {
  if (id === undefined) return;
  const campaign = await campaignById(id);
  if (!campaign || !path.includes(campaign.unit)) throw new Refusal('notFound', 'campaign');
  const { endedAt, until } = campaign;
  if (!isRunning({ until: endedAt ?? until }, at)) throw new Refusal('wrongStatus', 'campaign');
}

/** Everything found as matters, by item. */
async function bringFound(
  input: Input,
  inspection: string,
  list: InspectionList,
  caller: Caller,
): Promise<ReadonlyMap<string, string>> {
  const found = input.answers.filter(({ answer }) => answer === 'no');
  const matters = new Map<string, string>();
  for (let start = 0; start < found.length; start += ABREAST) {
    const some = found.slice(start, start + ABREAST);
    const brought = await Promise.all(some.map((one) => bring(one, input, inspection, list, caller)));
    some.forEach(({ item }, index) => matters.set(item, brought[index] ?? ''));
  }
  return matters;
}

async function bring(
  { item: key, note, photos }: Answer,
  { unit, name, place, campaign }: Input,
  inspection: string,
  list: InspectionList,
  caller: Caller,
): Promise<string> {
  const item = itemOf(list, key);
  const { matter } = await submit(
    {
      key: derivedId('found', inspection, key),
      text: findingText({ name }, item, note),
      photos,
      source: 'finding',
      category: item.category,
      place: { unit, words: place || name },
      inspected: {
        inspection,
        ...(campaign !== undefined && { campaign }),
        ...(item.grave && { grave: true }),
      },
    },
    caller,
  );
  return matter;
}
