/** The sheet 岗位和人员: who holds which posts. Nobody's post ends because they are missing, unless that is asked for. */
import type { Member, Post } from '../org/post.ts';
import type { BadCell, Complain } from './bad-cell.ts';
import { nameIn, phoneIn, textIn } from './cell.ts';
import { isChange, isSamePost, type MemberChange } from './member-change.ts';
import { personsIn, type Person, type PersonRow } from './people.ts';
import { postIn, type MemberRow, type Places } from './posts.ts';
import { MEMBER_SHEET, YES } from './sheet.ts';
import { tableOf, type Grid } from './table.ts';
import type { IdOf } from './units.ts';

export interface MembersRead {
  readonly added: readonly Member[];
  readonly changes: ReadonlyMap<string, MemberChange>;
  /** Posts that end, with whose they are. */
  readonly ended: readonly { readonly member: Member; readonly posts: readonly Post[] }[];
  /** Members whom the sheet names and leaves as they are. */
  readonly same: number;
}

export interface MembersAsked extends Places {
  readonly members: readonly Member[];
  readonly idOf: IdOf;
  /** Posts that the sheet does not name end. */
  readonly endOthers: boolean;
  /** Who imports: their own post as administrator does not end by a list. */
  readonly importer: string;
}

/** Reads the sheet against the members that there are. */
export function readMembers(grid: Grid, asked: MembersAsked, complain: Complain): MembersRead {
  const { rows, problems } = tableOf<(typeof MEMBER_SHEET)['columns'][number]['key']>(MEMBER_SHEET, grid);
  problems.forEach(complain);
  const read = rows.flatMap((row) => rowIn(row, asked, complain) ?? []);
  const persons = personsIn(read, asked.members, complain);
  const added: Member[] = [];
  const changes = new Map<string, MemberChange>();
  for (const person of persons) {
    if (!person.member) added.push(...newMember(person, asked.idOf));
    else changes.set(person.member.id, changeOf(person, person.member, asked));
  }
  if (asked.endOthers && problems.length === 0)
    for (const member of asked.members)
      if (!changes.has(member.id)) changes.set(member.id, { add: [], end: endable(member, [], asked) });
  const own = changes.get(asked.importer)?.end.some(({ role }) => role === 'admin');
  const ownRow = persons.find(({ member }) => member?.id === asked.importer)?.rows[0].row;
  if (own && ownRow) complain(ownRow.bad('gone', '不能结束您自己的系统管理员岗位，请另一位管理员来办'));
  const byId = new Map(asked.members.map((member) => [member.id, member]));
  const real = new Map([...changes].filter(([, change]) => isChange(change)));
  return {
    added,
    changes: real,
    ended: [...real].flatMap(([id, { end }]) => {
      const member = byId.get(id);
      const posts = member?.posts.filter((post) => end.some((one) => isSamePost(one, post))) ?? [];
      return member && posts.length > 0 ? [{ member, posts }] : [];
    }),
    same: persons.filter(({ member }) => member && !real.has(member.id)).length,
  };
}

function rowIn(row: MemberRow, places: Places, complain: Complain): PersonRow | undefined {
  const bad: BadCell[] = [];
  const say: Complain = (one) => void bad.push(one);
  const gone = row.text('gone');
  if (gone !== '' && gone !== YES) say(row.bad('gone', `只能写“${YES}”，在岗就空着`));
  const read: PersonRow = {
    row,
    name: nameIn(row, 'name', [1, 20], say),
    code: textIn(row, 'code', 40, undefined, say),
    phone: phoneIn(row, 'phone', undefined, say),
    gone: gone === YES,
    post: gone === YES && row.text('role') === '' ? undefined : postIn(row, places, say),
  };
  bad.forEach(complain);
  return bad.length > 0 ? undefined : read;
}

function newMember({ rows }: Person, idOf: IdOf): Member[] {
  const posts = listed(rows);
  if (posts.length === 0) return [];
  const { code, phone } = saidOf(rows);
  const [{ name }] = rows;
  const key = code === undefined ? `${name}/${phone ?? posts[0]?.unit ?? ''}` : `code/${code}`;
  return [
    {
      id: idOf('member', key),
      name,
      ...(code !== undefined && { code }),
      ...(phone !== undefined && { phone }),
      posts,
    },
  ];
}

function changeOf({ rows }: Person, member: Member, asked: MembersAsked): MemberChange {
  const { code, phone } = saidOf(rows);
  const [{ name, row }] = rows;
  const posts = listed(rows);
  const all = rows.some(({ gone, post }) => gone && !post);
  const gone = rows.flatMap((one) => (one.gone && one.post ? [one.post] : []));
  const over = member.posts.filter((post) => all || gone.some((one) => isSamePost(one, post)));
  const others = asked.endOthers ? endable(member, posts, asked) : [];
  const end = member.posts.filter(
    (post) => [...over, ...others].includes(post) && !posts.some((one) => isSamePost(one, post)),
  );
  const cleared = row.text('phone') === '-' && member.phone !== undefined;
  return {
    ...(name !== member.name && { name }),
    ...(code !== undefined && code !== member.code && { code }),
    ...(phone !== undefined && phone !== member.phone && { phone }),
    ...(cleared && { phone: null }),
    add: posts.filter((post) => !member.posts.some((one) => isSamePost(one, post))),
    end: end.map(({ role, unit, department }) => ({ role, unit, ...(department && { department }) })),
  };
}

/** Posts that end where those outside the list do: not an informant's, who came by an invitation; not the importer's own. */
function endable({ id, posts }: Member, stay: readonly Post[], { importer }: MembersAsked): readonly Post[] {
  return posts.filter(
    (post) =>
      post.since === undefined &&
      !stay.some((one) => isSamePost(one, post)) &&
      !(id === importer && post.role === 'admin'),
  );
}

function listed(rows: readonly PersonRow[]): Post[] {
  const posts: Post[] = [];
  for (const { post, gone } of rows)
    if (post && !gone && !posts.some((one) => isSamePost(one, post))) posts.push(post);
  return posts;
}

function saidOf(rows: readonly PersonRow[]) {
  return {
    code: rows.find(({ code }) => code !== undefined)?.code,
    phone: rows.find(({ phone }) => phone !== undefined)?.phone,
  };
}
