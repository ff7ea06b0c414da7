/** `town.codeList`: codes for everybody in a unit who has no account yet, as a workbook to print and cut up. */
import {
  codingPost,
  dateOf,
  isWithin,
  namingOf,
  placedPostWords,
  POST_CODE_STANDS,
  staffingPost,
  type Post,
} from '@gelin/domain';
import type { lists, ListsOutputs } from '@gelin/contract/lists';
import type { z } from 'zod';
import { fileUrls } from '../../shared/cloudbase.ts';
import { derivedId, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { all, directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { storeForAWeek } from '../../shared/repositories/copies.ts';
import { codeOf, keepCodes } from '../../shared/repositories/member-codes.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import { logPost } from '../../shared/repositories/post-log.ts';
import { inTransaction } from '../../shared/write.ts';
import { writeSlips } from './slips.ts';

/** The same wish gives the same codes. Earlier ones of these members end. @throws Refusal notYours */
export async function codeList(
  { key, unit: id }: z.output<typeof lists.codeList>,
  caller: Caller,
): Promise<ListsOutputs['codeList']> {
  const [directory, by] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const unit = knownUnit(directory, id);
  const town = directory.town.id;
  if (!staffingPost(by.posts, unit.path, town)) throw new Refusal('notYours', 'unit');
  const { nameOf } = namingOf(directory);
  const inUnit = ({ path }: Post) => isWithin(path, unit.id);
  const members = (await all<MemberDocument>('members', town)).filter(
    ({ openid, pending, posts }) =>
      openid === undefined &&
      pending === undefined &&
      posts.some(inUnit) &&
      codingPost(by.posts, { posts }, town),
  );
  const until = caller.now + POST_CODE_STANDS;
  const wish = derivedId('code list', caller.openid, key);
  const codes = await Promise.all(
    members.map(async ({ _id }) => ({ member: _id, code: await codeOf(`${wish} ${_id}`) })),
  );
  await keepCodes(town, codes, until);
  const said = `给${String(members.length)}人发了岗位码`;
  const entry = {
    _id: wish,
    town,
    at: caller.now,
    by: { member: by._id, name: by.name },
    member: '',
    name: nameOf(unit.id),
    words: said,
  };
  await inTransaction((transaction) => logPost(transaction, entry));
  const content = await writeSlips({
    title: `${nameOf(unit.id)}岗位码`,
    until: dateOf(until),
    rows: members.map(({ name, posts }, index) => ({
      name,
      posts: posts.map((post) => placedPostWords(post, nameOf)).join('，'),
      code: codes[index]?.code ?? '',
    })),
  });
  const file = await storeForAWeek('exports', 'xlsx', content, caller.now);
  const [url] = await fileUrls([file]);
  return {
    file,
    url: url ?? '',
    name: `${nameOf(unit.id)}岗位码${dateOf(caller.now)}.xlsx`,
    members: members.length,
  };
}
