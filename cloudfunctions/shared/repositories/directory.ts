/** A town's directory, read whole and kept for a minute by each instance; accounts stay on this side. */
import {
  unitOf,
  type Boundary,
  type Department,
  type Directory,
  type Member,
  type Unit,
} from '@gelin/domain';
import { find, type FindOptions, type Stored } from '../cloudbase.ts';
import { Refusal } from '../failures.ts';
import type { MemberDocument } from './members.ts';
import { settingsOf } from './settings.ts';

/** Who answers for what may be a minute old; who may do what is never read from here. */
const KEPT = 60_000;
/** The read limit of the platform. Most towns have some hundreds of each, and are read in one go. */
const PAGE = 1_000;

interface Town {
  readonly directory: Directory;
  readonly accounts: ReadonlyMap<string, MemberDocument>;
}

let kept: { readonly town: Promise<Town>; readonly at: number } | undefined;

/** The id of the town this environment serves. */
export function townId(): string {
  return process.env.GELIN_TOWN ?? 'qinghe';
}

/** The town this environment serves. */
export async function directoryAt(now: number): Promise<Directory> {
  return (await townAt(now)).directory;
}

/** The member behind an account as of at most a minute ago: for labels, never for a permission. */
export async function memberAMinuteAgo(openid: string, now: number): Promise<MemberDocument | undefined> {
  return (await townAt(now)).accounts.get(openid);
}

function townAt(now: number): Promise<Town> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.town;
  const town = load(townId());
  kept = { town, at: now };
  town.catch(() => (kept = undefined));
  return town;
}

async function load(town: string): Promise<Town> {
  const [units, departments, members, own] = await Promise.all([
    all<Omit<Unit, 'id'>>('units', town),
    all<Omit<Department, 'id'>>('departments', town),
    all<MemberDocument>('members', town, { name: 1, phone: 1, avatar: 1, posts: 1, openid: 1 }),
    settingsOf(town),
  ]);
  const found = units.map(unitFrom);
  const root = found.find((unit) => unit.id === town);
  if (!root) throw new Refusal('unavailable', 'town');
  const directory: Directory = {
    town: root,
    units: found,
    departments: departments.map(({ _id, ...department }) => ({ ...department, id: _id })),
    members: members.map(memberFrom),
    settings: own.settings,
  };
  const accounts = members.flatMap((member) => (member.openid ? [[member.openid, member] as const] : []));
  return { directory, accounts: new Map(accounts) };
}

/** All of a town's, in the order they were entered; in that of their ids where there are more than one request may read. */
async function all<T>(
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
function memberFrom({ _id, name, phone, avatar, posts }: MemberDocument): Member {
  return { id: _id, name, posts, ...(phone && { phone }), ...(avatar && { avatar }) };
}

/** The SDK turns GeoJSON into objects of its own; the domain wants the plain form back. */
function unitFrom({ _id, boundary, ...unit }: Stored<Omit<Unit, 'id'>>): Unit {
  const plain = boundary && (JSON.parse(JSON.stringify(boundary)) as Boundary);
  return { ...unit, id: _id, ...(plain && { boundary: plain }) };
}

/** The unit with this id, or a refusal. */
export function knownUnit(directory: Directory, id: string): Unit {
  const unit = unitOf(directory, id);
  if (!unit) throw new Refusal('unitUnknown', 'unit');
  return unit;
}
