/** `people.givePost`, `people.endPost`, `people.setPhone`, `people.setPhoto`: what the administrator changes about a member, at once and logged. */
import {
  isRoleIn,
  isSamePost,
  namingOf,
  placedPostWords,
  type Directory,
  type Post,
  type PostRef,
} from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { checkedFace } from '../../shared/photos.ts';
import { forgetDirectory, knownUnit } from '../../shared/repositories/directory.ts';
import {
  dropFace,
  memberIn,
  membersAt,
  writeMember,
  type MemberDocument,
} from '../../shared/repositories/members.ts';
import { foldOne } from '../../shared/repositories/lists/fold.ts';
import { logPost } from '../../shared/repositories/post-log.ts';
import { inTransaction } from '../../shared/write.ts';
import { administrator, type Allowed } from './allowed.ts';
import { entryOf } from './entry.ts';

/** What a change makes of a member, and what the log says of it; `undefined` where it changes nothing. */
type Change = (
  member: MemberDocument,
) => { readonly member: MemberDocument; readonly words: string } | undefined;

interface Wish {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly caller: Caller;
  readonly allowed: Allowed;
  /** Who is made where there is nobody of this id. */
  readonly fresh?: MemberDocument;
}

/** The member, the seats and the log are one transaction; the same wish once more finds nothing to change. */
async function changed(
  { id, kind, key, caller, allowed, fresh }: Wish,
  change: Change,
): Promise<{ member: string }> {
  const { by, directory } = allowed;
  await foldOne(id, directory);
  await inTransaction(async (transaction) => {
    const before = (await memberIn(transaction, id)) ?? fresh;
    if (!before) throw new Refusal('notFound', 'member');
    const made = change(before);
    if (!made) return;
    if (before.avatar !== made.member.avatar) await dropFace(before.avatar);
    await writeMember(transaction, made.member, before.posts, directory);
    await logPost(
      transaction,
      entryOf(derivedId(kind, caller.openid, key), by, before, made.words, caller.now),
    );
  });
  forgetDirectory();
  return { member: id };
}

export async function givePost(
  { key, member, name, phone, role, unit: at, department }: z.output<typeof people.givePost>,
  caller: Caller,
): Promise<PeopleOutputs['givePost']> {
  if ((member === undefined) === (name === undefined)) throw new Refusal('malformed', 'member');
  const allowed = await administrator(caller);
  const post = postAt(allowed.directory, { role, unit: at, ...(department !== undefined && { department }) });
  const id = member ?? derivedId('member', caller.openid, key);
  const town = allowed.directory.town.id;
  const fresh =
    name === undefined
      ? {}
      : { fresh: { _id: id, town, name, posts: [], ...(phone !== undefined && { phone }) } };
  return changed({ id, kind: 'give post', key, caller, allowed, ...fresh }, (before) =>
    before.posts.some((one) => isSamePost(one, post))
      ? undefined
      : {
          member: { ...before, posts: [...before.posts, post] },
          words: `加上岗位：${said(post, allowed.directory)}`,
        },
  );
}

/** A post of a role that can be there. @throws Refusal unitUnknown, targetUnknown */
function postAt(directory: Directory, ref: PostRef): Post {
  const unit = knownUnit(directory, ref.unit);
  const office = ref.department;
  if (office !== undefined && !directory.departments.some(({ id }) => id === office))
    throw new Refusal('targetUnknown', 'department');
  if (!isRoleIn(ref.role, unit.level, office !== undefined)) throw new Refusal('targetUnknown', 'role');
  return { ...ref, path: unit.path };
}

const said = (post: PostRef, directory: Directory) => placedPostWords(post, namingOf(directory).nameOf);

/** Effective at the next call: a member is read at each. @throws Refusal lastAdministrator */
export async function endPost(
  { key, member: id, role, unit, department }: z.output<typeof people.endPost>,
  caller: Caller,
): Promise<PeopleOutputs['endPost']> {
  const allowed = await administrator(caller);
  const post: PostRef = { role, unit, ...(department !== undefined && { department }) };
  if (role === 'admin') await refuseLast(id, allowed.directory.town.id);
  return changed({ id, kind: 'end post', key, caller, allowed, fresh: gone(id, allowed) }, (before) => {
    const posts = before.posts.filter((one) => !isSamePost(one, post));
    if (posts.length === before.posts.length) return undefined;
    return { member: { ...before, posts }, words: `结束岗位：${said(post, allowed.directory)}` };
  });
}

/** Whoever has no post any more is no member: ending one of theirs again changes nothing. */
function gone(id: string, { directory }: Allowed): MemberDocument {
  return { _id: id, town: directory.town.id, name: '', posts: [] };
}

async function refuseLast(id: string, town: string): Promise<void> {
  const administrators = (await membersAt(town)).filter(({ posts }) =>
    posts.some(({ role }) => role === 'admin'),
  );
  if (!administrators.some(({ _id }) => _id !== id)) throw new Refusal('lastAdministrator', 'member');
}

export async function setPhone(
  { key, member: id, phone }: z.output<typeof people.setPhone>,
  caller: Caller,
): Promise<PeopleOutputs['setPhone']> {
  const allowed = await administrator(caller);
  return changed({ id, kind: 'set phone', key, caller, allowed }, (before) => {
    const { phone: known, ...others } = before;
    if (known === phone) return undefined;
    const words =
      phone === undefined ? '去掉了公示电话' : known === undefined ? '写上了公示电话' : '改了公示电话';
    return { member: { ...others, ...(phone !== undefined && { phone }) }, words };
  });
}

/** A photo that is taken away, or gives way to another, is deleted: before it is written, so that trying again ends it. */
export async function setPhoto(
  { key, member: id, photo }: z.output<typeof people.setPhoto>,
  caller: Caller,
): Promise<PeopleOutputs['setPhoto']> {
  const allowed = await administrator(caller);
  const face = photo === undefined ? undefined : await checkedFace(photo, caller.openid);
  return changed({ id, kind: 'set photo', key, caller, allowed }, (before) => {
    const { avatar: known, ...others } = before;
    if (known === face) return undefined;
    const words =
      face === undefined ? '去掉了公示照片' : known === undefined ? '放上了公示照片' : '换了公示照片';
    return { member: { ...others, ...(face !== undefined && { avatar: face }) }, words };
  });
}
