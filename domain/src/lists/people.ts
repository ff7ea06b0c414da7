/** Which rows of 岗位和人员 are one person, and which member of the town that is. */
import type { Member, Post } from '../org/post.ts';
import type { Complain } from './bad-cell.ts';
import type { MemberRow } from './posts.ts';

/** A row that has been read: who, and which post, which may be over. */
export interface PersonRow {
  readonly row: MemberRow;
  readonly name: string;
  readonly code: string | undefined;
  readonly phone: string | undefined;
  readonly post: Post | undefined;
  readonly gone: boolean;
}

/** Somebody whom a file names, with all rows about them, the first one first. */
export interface Person {
  readonly rows: readonly [PersonRow, ...PersonRow[]];
  readonly member: Member | undefined;
}

/** Persons of the file, each once; who cannot be told from a namesake is said and left out. */
export function personsIn(
  rows: readonly PersonRow[],
  standing: readonly Member[],
  complain: Complain,
): Person[] {
  const groups = grouped(rows, complain);
  const known = groupBy(standing, ({ name }) => name);
  const byCode = new Map(standing.flatMap((member) => (member.code ? [[member.code, member] as const] : [])));
  const taken = new Map<string, number>();
  return groups.flatMap((group) => {
    const [first] = group;
    const member = memberFor(group, known.get(first.name) ?? [], byCode, complain);
    if (member === 'unclear') return [];
    const other = member && taken.get(member.id);
    if (other !== undefined) {
      complain(first.row.bad('name', `和第 ${other} 行像是同一位“${first.name}”，请写编号或电话区分`));
      return [];
    }
    if (member) taken.set(member.id, first.row.number);
    return [{ rows: group, member }];
  });
}

type Group = readonly [PersonRow, ...PersonRow[]];

/** By number, else by name and phone; a row with a name alone belongs to the one person of that name. */
function grouped(rows: readonly PersonRow[], complain: Complain): Group[] {
  const groups = new Map<string, PersonRow[]>();
  const names = groupBy(rows, ({ name }) => name);
  for (const one of rows) {
    const namesakes = names.get(one.name) ?? [];
    const coded = namesakes.find(
      ({ code, phone }) => code !== undefined && phone !== undefined && phone === one.phone,
    );
    const key = keyOf(one) ?? soleKey(namesakes);
    if (key === undefined) complain(one.row.bad('name', `名单里不止一位“${one.name}”，请写编号或电话区分`));
    else {
      const own = one.code === undefined && coded ? (keyOf(coded) ?? key) : key;
      groups.set(own, [...(groups.get(own) ?? []), one]);
    }
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

const keyOf = ({ name, code, phone }: PersonRow): string | undefined =>
  code !== undefined ? `code ${code}` : phone !== undefined ? `phone ${name} ${phone}` : undefined;

/** The key of the only person that these rows can be; a village of their own each makes them several. */
function soleKey(namesakes: readonly PersonRow[]): string | undefined {
  const keys = new Set(namesakes.flatMap((one) => keyOf(one) ?? []));
  if (keys.size > 1) return undefined;
  const [key] = keys;
  if (key !== undefined) return key;
  const villages = new Set(namesakes.map(({ post }) => post?.path.slice(0, 2).join('/') ?? ''));
  return villages.size > 1 ? undefined : `name ${namesakes[0]?.name ?? ''}`;
}

/** By number, by name and phone, or by name where one of the posts is in the same unit. */
function memberFor(
  group: Group,
  namesakes: readonly Member[],
  byCode: ReadonlyMap<string, Member>,
  complain: Complain,
): Member | 'unclear' | undefined {
  const [first] = group;
  const code = group.find((one) => one.code !== undefined)?.code;
  const phone = group.find((one) => one.phone !== undefined)?.phone;
  const coded = code === undefined ? undefined : byCode.get(code);
  if (coded) return coded;
  const open = namesakes.filter((member) => code === undefined || member.code === undefined);
  const phoned = open.filter((member) => phone !== undefined && member.phone === phone);
  if (phoned.length === 1) return phoned[0];
  const units = new Set(group.flatMap(({ post }) => (post ? [post.unit, post.department ?? post.unit] : [])));
  const there = open.filter(({ posts }) =>
    posts.some(({ unit, department }) => units.has(department ?? unit)),
  );
  const found = there.length > 0 || units.size > 0 ? there : open;
  if (found.length === 1) return found[0];
  if (found.length === 0 && (open.length === 0 || code !== undefined || phone !== undefined))
    return undefined;
  complain(first.row.bad('name', `镇里已有“${first.name}”，分不清是不是同一个人，请写编号或电话`));
  return 'unclear';
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
