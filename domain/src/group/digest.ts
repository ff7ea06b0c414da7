/** Digests (汇总): a village's by its grids, the town's by its villages, all from one reading of the town's matters. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Moment } from '../matter/matter.ts';
import { childrenOf, unitOf, type Directory } from '../org/directory.ts';
import { namingOf, type Naming } from '../org/naming.ts';
import {
  byFigure,
  digestFigures,
  type ByFigure,
  type DigestFigure,
  type DigestMatter,
} from './digest-figures.ts';
import type { DigestSpan } from './digest-slot.ts';
import type { GroupId } from './group.ts';

/** The matter that has been open longest: its category and unit, none of its words. */
export interface OldestOpen {
  readonly matter: string;
  readonly title: string;
  readonly reportedAt: Moment;
}

export interface DigestCounts extends ByFigure<number> {
  readonly oldest?: OldestOpen;
}

export interface DigestRow extends DigestCounts {
  /** The group's own unit for what lies in none of those below: in the town's digest what is unplaced. */
  readonly unit: string;
  readonly name: string;
}

export interface GroupDigest {
  readonly group: GroupId;
  /** The units of which there is something to say, in the order a town lists them. */
  readonly rows: readonly DigestRow[];
  /** How many units there are beside, in which nothing is new, open or solved. */
  readonly quiet: number;
  readonly total: DigestCounts;
  /** The matters behind each figure, by the unit of their row, oldest first. */
  readonly listed: ByFigure<Readonly<Record<string, readonly string[]>>>;
}

/** Matters that a digest lists of one figure, the oldest ones; what is beyond is counted, but not listed. */
export const LISTED = 2_000;

/** A matter with what it counts in. */
interface Counted {
  readonly matter: DigestMatter;
  readonly figures: readonly DigestFigure[];
}

/** The digests of a town's villages and of the town itself; none of a group in which nothing is new, open or solved. */
export function digestsOf(
  matters: readonly DigestMatter[],
  span: DigestSpan,
  directory: Directory,
): GroupDigest[] {
  const naming = namingOf(directory);
  const counted = matters
    .map((matter): Counted => ({ matter, figures: digestFigures(matter, span) }))
    .filter(({ figures }) => figures.length > 0)
    .sort(({ matter: a }, { matter: b }) => a.reportedAt - b.reportedAt || (a.id < b.id ? -1 : 1));
  const groups = directory.units.filter(({ level }) => level === 'village' || level === 'town');
  const lying = inUnits(counted);
  return groups.flatMap(({ id }) => {
    const within = lying.get(id);
    return within ? [digestOf(id, within, directory, naming)] : [];
  });
}

/** What lies in each unit, also in those below it. */
function inUnits(counted: readonly Counted[]): ReadonlyMap<string, readonly Counted[]> {
  const lying = new Map<string, Counted[]>();
  for (const each of counted) {
    for (const unit of each.matter.place.path) {
      const there = lying.get(unit);
      if (there) there.push(each);
      else lying.set(unit, [each]);
    }
  }
  return lying;
}

function digestOf(
  group: GroupId,
  all: readonly Counted[],
  directory: Directory,
  naming: Naming,
): GroupDigest {
  const rowOf = ({ matter: { place } }: Counted) => place.path[place.path.indexOf(group) + 1] ?? group;
  const below = childrenOf(directory, group).map(({ id }) => id);
  const units = [...new Set([...below, ...all.map(rowOf)])];
  const rows = units.flatMap((unit) => {
    const counted = all.filter((each) => rowOf(each) === unit);
    return counted.length > 0 ? [{ unit, counted }] : [];
  });
  return {
    group,
    rows: rows.map(({ unit, counted }) => ({
      unit,
      name: nameIn(unit, group, directory),
      ...countsOf(counted, naming),
    })),
    quiet: units.length - rows.length,
    total: countsOf(all, naming),
    listed: byFigure((figure) => {
      const kept = new Set(idsOf(all, figure).slice(0, LISTED));
      return Object.fromEntries(
        rows.flatMap(({ unit, counted }) => {
          const ids = idsOf(counted, figure).filter((id) => kept.has(id));
          return ids.length > 0 ? [[unit, ids]] : [];
        }),
      );
    }),
  };
}

function idsOf(counted: readonly Counted[], figure: DigestFigure): string[] {
  return counted.flatMap(({ matter, figures }) => (figures.includes(figure) ? [matter.id] : []));
}

/** A unit as it is called among its neighbours; in the group's own row stands what could be placed no closer. */
function nameIn(unit: string, group: GroupId, directory: Directory): string {
  if (unit !== group) return unitOf(directory, unit)?.name ?? unit;
  return unitOf(directory, group)?.level === 'town' ? '未定位' : '未分到网格';
}

function countsOf(counted: readonly Counted[], naming: Naming): DigestCounts {
  const oldest = counted.find(({ figures }) => figures.includes('open'))?.matter;
  return {
    ...byFigure((figure) => idsOf(counted, figure).length),
    ...(oldest && { oldest: oldestOf(oldest, naming) }),
  };
}

function oldestOf({ id, category, place, reportedAt }: DigestMatter, naming: Naming): OldestOpen {
  const what = categoryOf(category, naming.settings)?.name ?? '';
  const where = naming.nameOf(place.path.at(-1) ?? '');
  return { matter: id, title: [what, where].filter(Boolean).join(' · '), reportedAt };
}
