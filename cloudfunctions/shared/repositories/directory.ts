/** A town's directory, read whole and kept for a minute by each instance; accounts stay on this side. */
import {
  unitOf,
  type Boundary,
  type Department,
  type Directory,
  type Member,
  type Unit,
} from '@gelin/domain';
import { find, type Stored } from '../cloudbase.ts';
import { Refusal } from '../failures.ts';
import type { MemberDocument } from './members.ts';
import { settingsOf } from './settings.ts';

/** Who answers for what may be a minute old; who may do what is never read from here. */
const KEPT = 60_000;
/** A town has some hundreds of each; the read limit of the platform. */
const LIMIT = 1_000;

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
    find<Omit<Unit, 'id'>>('units', { town }, { limit: LIMIT }),
    find<Omit<Department, 'id'>>('departments', { town }, { limit: LIMIT }),
    find<MemberDocument>(
      'members',
      { town },
      { limit: LIMIT, projection: { name: 1, phone: 1, avatar: 1, posts: 1, openid: 1 } },
    ),
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
