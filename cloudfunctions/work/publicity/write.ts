/** `work.publicize` and `work.correctPublicity`: an activity written down, also later and once however often it is sent, and put right. */
import {
  correctingPost,
  decidePublicity,
  evolvePublicity,
  maskPersonal,
  peopleTold,
  publicityPost,
  type Photo,
  type Post,
  type Publicity,
  type PublicityEvent,
  type PublicityTold,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { isRisky } from '../../shared/content.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { checkedPhotos } from '../../shared/photos.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { publicityById, publicityIn, putPublicity } from '../../shared/repositories/publicity.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';

type Record = z.output<typeof work.publicize>;
type Correct = z.output<typeof work.correctPublicity>;

export async function publicize(input: Record, caller: Caller): Promise<WorkOutputs['publicize']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const unit = knownUnit(directory, input.unit);
  const post = publicityPost(member.posts, unit);
  if (!post) throw new Refusal('notYours', 'unit');
  const subject = derivedId('publicity', caller.openid, input.key);
  const told = await checked(input, [], caller);
  const around = { town: directory.town.id, path: unit.path, member: member._id };
  return append({ subject, told, post, around, input, by: signature(member, post) }, caller);
}

export async function correctPublicity(
  input: Correct,
  caller: Caller,
): Promise<WorkOutputs['correctPublicity']> {
  const [directory, member, before] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    publicityById(input.id),
  ]);
  if (!before || before.town !== directory.town.id) throw new Refusal('notFound', 'id');
  const unit = knownUnit(directory, input.unit);
  const post = correctingPost(member.posts, member._id, before);
  if (!post || !publicityPost([post], unit)) throw new Refusal('notYours', 'unit');
  const told = await checked(input, before.photos, caller);
  const around = { town: before.town, path: unit.path, member: before.member };
  const by = signature(member, post);
  return append({ subject: before.id, told, post, around, input, by, seen: input.seen }, caller);
}

interface Writing {
  readonly subject: string;
  readonly told: PublicityTold;
  readonly post: Post;
  readonly around: Pick<Publicity, 'town' | 'path' | 'member'>;
  readonly input: Record;
  readonly by: PublicityEvent['by'];
  /** Of a correction: how often it had been corrected when whoever corrects looked. */
  readonly seen?: number;
}

async function append(
  { subject, told, around, input, by, seen }: Writing,
  { openid, now }: Caller,
): Promise<{ readonly id: string }> {
  const id = derivedId(openid, input.key);
  const { event } = await appendOnce<PublicityEvent>(id, async (transaction) => {
    const before = await publicityIn(transaction, subject);
    const correcting = seen === undefined ? undefined : { publicity: before, seen };
    const { event: decided, lack } = decidePublicity(told, { id, subject, now, by }, correcting);
    if (lack) throw new Refusal(lack === 'wrongStatus' ? 'stale' : lack, 'at');
    await putPublicity(transaction, evolvePublicity(correcting && before, decided, around));
    return decided;
  });
  if (event.subject !== subject) throw new Refusal('malformed', 'key');
  return { id: subject };
}

/** Numbers, places and topics; nobody's name or home. Pictures that are there already are not asked for again. */
async function checked(
  { at, unit, place, topic, reached, leaflets, note, photos }: Record,
  known: readonly Photo[],
  { openid }: Caller,
): Promise<PublicityTold> {
  const people = peopleTold({ place, topic, note });
  if (people) throw new Refusal('personalInText', people);
  const there = new Set(known.map(({ id }) => id));
  const fresh = photos.filter((id) => !there.has(id));
  const [kept, risky] = await Promise.all([
    checkedPhotos(fresh, openid),
    isRisky([topic, place, note].filter(Boolean).join('\n'), openid),
  ]);
  if (risky) throw new Refusal('contentRisky', 'note');
  const anew = new Map(fresh.map((id, index) => [id, kept[index] ?? { id }]));
  return {
    at,
    unit,
    place: maskPersonal(place),
    topic: maskPersonal(topic),
    reached,
    leaflets,
    note: maskPersonal(note),
    photos: photos.map((id) => anew.get(id) ?? { id }),
  };
}
