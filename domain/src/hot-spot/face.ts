/** A hot spot's face in a group: what and where, how many and since when, drawn from its matters each time it is read. */
import { categoryOf, iconOf } from '../catalogue/filing.ts';
import { excerpt } from '../group/face.ts';
import type { Status } from '../matter/kinds.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import type { Naming } from '../org/naming.ts';
import { maskPersonal } from '../text/mask.ts';
import { passedOnWords } from '../words/media.ts';
import type { HotSpot, SpotState } from './spot.ts';

/** Matters shown on the card itself. */
const LINES = 3;

export interface SpotLine {
  readonly matter: string;
  readonly line: string;
  readonly status: Status;
}

export interface HotSpotFace {
  readonly id: string;
  readonly state: SpotState;
  /** The category most of them are filed under. */
  readonly what: string;
  readonly icon: string;
  readonly where: string;
  /** Matters in it, those not at their end yet, and others who met them too (我也遇到). */
  readonly count: number;
  readonly open: number;
  readonly joined: number;
  /** When the first and the last of them were reported. */
  readonly since: Moment;
  readonly latest: Moment;
  /** Newest first. */
  readonly lines: readonly SpotLine[];
  readonly changedAt: Moment;
  /** Whether whoever looks may confirm and split it. */
  readonly mayDecide: boolean;
}

/** The face of a spot with the matters of it that may be shown. */
export function spotFace(
  spot: HotSpot,
  matters: readonly Matter[],
  { nameOf, settings }: Naming,
  mayDecide: boolean,
): HotSpotFace {
  const newest = [...matters].sort((one, other) => other.reportedAt - one.reportedAt);
  const category = mostOf(matters.map((matter) => matter.category)) ?? '';
  return {
    id: spot.id,
    state: spot.state,
    what: categoryOf(category, settings)?.name ?? '',
    icon: iconOf(category, settings),
    where: whereOf(spot, matters, nameOf),
    count: matters.length,
    open: matters.filter(({ status }) => OPEN.includes(status)).length,
    joined: matters.reduce((sum, { joined = 0 }) => sum + joined, 0),
    since: newest.at(-1)?.reportedAt ?? spot.at,
    latest: newest[0]?.reportedAt ?? spot.at,
    lines: newest
      .slice(0, LINES)
      .map((matter) => ({ matter: matter.id, line: excerpt(passedOnWords(matter)), status: matter.status })),
    changedAt: spot.changedAt,
    mayDecide: mayDecide && spot.state !== 'dissolved',
  };
}

/**
 * The deepest unit in which all of them lie, and the words for the place where most of them use the same. Those of a
 * service (代办) are somebody's home.
 */
function whereOf({ place }: HotSpot, matters: readonly Matter[], nameOf: (id: string) => string): string {
  const [first] = matters;
  const common = [...(first?.place.path ?? [])]
    .reverse()
    .find((id) => matters.every((matter) => matter.place.path.includes(id)));
  const said = matters.flatMap(({ place: { words }, service }) => (words && !service ? words : []));
  const words = mostOf(said);
  const used = said.filter((each) => each === words).length;
  const shown = words !== undefined && used * 2 > matters.length ? maskPersonal(words) : '';
  return [nameOf(common ?? place), shown].filter(Boolean).join(' ');
}

/** What occurs most often; the first among equals. */
function mostOf(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
