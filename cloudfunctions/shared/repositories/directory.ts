/** A town's directory, read whole and kept for a minute by each instance. */
import {
  fullName,
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

/** Who answers for what may be a minute old; who may do what is never read from here. */
const KEPT = 60_000;
/** A town has some hundreds of each; the read limit of the platform. */
const LIMIT = 1_000;

let kept: { readonly directory: Promise<Directory>; readonly at: number } | undefined;

/** The town this environment serves. */
export function directoryAt(now: number): Promise<Directory> {
  if (kept && now >= kept.at && now - kept.at < KEPT) return kept.directory;
  const directory = load(process.env.GELIN_TOWN ?? 'qinghe');
  kept = { directory, at: now };
  directory.catch(() => (kept = undefined));
  return directory;
}

async function load(town: string): Promise<Directory> {
  const [units, departments, members] = await Promise.all([
    find<Omit<Unit, 'id'>>('units', { town }, { limit: LIMIT }),
    find<Omit<Department, 'id'>>('departments', { town }, { limit: LIMIT }),
    find<MemberDocument>(
      'members',
      { town },
      { limit: LIMIT, projection: { name: 1, phone: 1, avatar: 1, posts: 1 } },
    ),
  ]);
  const found = units.map(unitFrom);
  const root = found.find((unit) => unit.id === town);
  if (!root) throw new Refusal('unavailable', 'town');
  return {
    town: root,
    units: found,
    departments: departments.map(({ _id, ...department }) => ({ ...department, id: _id })),
    members: members.map(({ _id, name, phone, avatar, posts }): Member => ({
      id: _id,
      name,
      posts,
      ...(phone && { phone }),
      ...(avatar && { avatar }),
    })),
  };
}

/** The SDK turns GeoJSON into objects of its own; the domain wants the plain form back. */
function unitFrom({ _id, boundary, ...unit }: Stored<Omit<Unit, 'id'>>): Unit {
  const plain = boundary && (JSON.parse(JSON.stringify(boundary)) as Boundary);
  return { ...unit, id: _id, ...(plain && { boundary: plain }) };
}

/** Full names of units and departments for sentences and cells; the id where there is no such name. */
export function naming(directory: Directory): (id: string) => string {
  const names = new Map(directory.departments.map(({ id, name }) => [id, name]));
  for (const unit of directory.units) names.set(unit.id, fullName(directory, unit));
  return (id) => names.get(id) ?? id;
}

/** The unit with this id, or a refusal. */
export function knownUnit(directory: Directory, id: string): Unit {
  const unit = unitOf(directory, id);
  if (!unit) throw new Refusal('unitUnknown', 'unit');
  return unit;
}
