/** A town's directory, read whole and kept for a minute by each instance; accounts stay on this side. */
import {
  unitOf,
  type Boundary,
  type Department,
  type Directory,
  type Leave,
  type Member,
  type Unit,
} from '@gelin/domain';
import { find, type FindOptions, type Stored } from '../cloudbase.ts';
import { Refusal } from '../failures.ts';
import { leavesOrNone } from './leaves.ts';
import type { MemberDocument } from './members.ts';
import { settingsOf } from './settings.ts';
import { standing, standingMember, type StagedWhole } from './staged.ts';

/** Who answers for what may be a minute old; who may do what is never read from here. */
const KEPT = 60_000;
/** The read limit of the platform. Most towns have some hundreds of each, and are read in one go. */
const PAGE = 1_000;

/** As they are stored, without their ids. */
export type UnitFields = Omit<Unit, 'id'>;
export type DepartmentFields = Omit<Department, 'id'>;

interface Town {
  readonly directory: Directory;
  readonly accounts: ReadonlyMap<string, MemberDocument>;
  readonly leaves: readonly Leave[];
}

/** What a directory needs of members. */
const MEMBER_FIELDS = {
  name: 1,
  code: 1,
  phone: 1,
  avatar: 1,
  posts: 1,
  openid: 1,
  pending: 1,
  staged: 1,
} as const;

let kept: { readonly town: Promise<Town>; readonly at: number } | undefined;

/** The id of the town this environment serves. */
export function townId(): string {
  return process.env.GELIN_TOWN ?? 'qinghe';
}

/** The town this environment serves. */
export async function directoryAt(now: number): Promise<Directory> {
  return (await townAt(now)).directory;
}

/** Whoever has changed it reads it anew: what others have kept is a minute old at most. */
export function forgetDirectory(): void {
  kept = undefined;
}

/** The member behind an account as of at most a minute ago: for labels, never for a permission. */
export async function memberAMinuteAgo(openid: string, now: number): Promise<MemberDocument | undefined> {
  return (await townAt(now)).accounts.get(openid);
}

/** Ids of the members with an account, as of at most a minute ago. */
export async function boundMembers(now: number): Promise<ReadonlySet<string>> {
  return new Set([...(await townAt(now)).accounts.values()].map(({ _id }) => _id));
}

/** Who was on leave at most a minute ago: for whom to ring. */
export async function leavesAMinuteAgo(now: number): Promise<readonly Leave[]> {
  return (await townAt(now)).leaves;
}

function townAt(now: number): Promise<Town> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.town;
  const town = load(townId(), now);
  kept = { town, at: now };
  town.catch(() => (kept = undefined));
  return town;
}

async function load(town: string, now: number): Promise<Town> {
  const [units, departments, members, own, leaves] = await Promise.all([
    all<UnitFields & StagedWhole<UnitFields>>('units', town),
    all<DepartmentFields & StagedWhole<DepartmentFields>>('departments', town),
    all<MemberDocument>('members', town, MEMBER_FIELDS),
    settingsOf(town),
    leavesOrNone(town, now),
  ]);
  const { applied } = own;
  const found = units.flatMap((unit) => standing(unit, applied) ?? []).map(unitFrom);
  const root = found.find((unit) => unit.id === town);
  if (!root) throw new Refusal('townNotFounded');
  const offices = departments.flatMap((department) => standing(department, applied) ?? []);
  const people = members
    .flatMap((member) => standingMember(member, applied) ?? [])
    .filter(({ posts }) => posts.length > 0);
  const directory: Directory = {
    town: root,
    units: found,
    departments: offices.map(departmentFrom),
    members: people.map(memberFrom),
    settings: own.settings,
  };
  const accounts = people.flatMap((member) => (member.openid ? [[member.openid, member] as const] : []));
  return { directory, accounts: new Map(accounts), leaves };
}

/** All of a town's, in the order they were entered; in that of their ids where there are more than one request may read. */
export async function all<T>(
  collection: 'units' | 'departments' | 'members',
  town: string,
  projection?: NonNullable<FindOptions['projection']>,
): Promise<Stored<T>[]> {
  const fields: FindOptions = projection ? { projection: { ...projection, town: 1 } } : {};
  const found = await find<T>(collection, { town }, { limit: PAGE, ...fields });
  return found.length < PAGE ? found : byPages<T>(collection, town, fields);
}

/** By id, of which there is always an index: an environment serves one town, so that hardly anything is read in vain. */
async function byPages<T>(collection: string, town: string, fields: FindOptions): Promise<Stored<T>[]> {
  const found: Stored<T & { town?: string }>[] = [];
  for (let last = ''; ;) {
    const options = { order: { _id: 1 }, limit: PAGE, ...fields } as const;
    const page = await find<T & { town?: string }>(collection, { _id: { $gt: last } }, options);
    found.push(...page);
    last = page.at(-1)?._id ?? last;
    if (page.length < PAGE) return found.filter((each) => each.town === town);
  }
}

/** A member as the town knows them: without the account. */
export function memberFrom({ _id, name, code, phone, avatar, posts }: MemberDocument): Member {
  return { id: _id, name, posts, ...(code && { code }), ...(phone && { phone }), ...(avatar && { avatar }) };
}

export function departmentFrom({ _id, ...department }: Stored<DepartmentFields>): Department {
  return { ...department, id: _id };
}

/** The SDK turns GeoJSON into objects of its own; the domain wants the plain form back. */
export function unitFrom({ _id, boundary, ...unit }: Stored<Omit<Unit, 'id'>>): Unit {
  const plain = boundary && (JSON.parse(JSON.stringify(boundary)) as Boundary);
  return { ...unit, id: _id, ...(plain && { boundary: plain }) };
}

/** The unit with this id, or a refusal. */
export function knownUnit(directory: Directory, id: string): Unit {
  const unit = unitOf(directory, id);
  if (!unit) throw new Refusal('unitUnknown', 'unit');
  return unit;
}
