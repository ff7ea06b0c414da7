/** Rows of ledgers that are no matters, read piece by piece, newest first. A new kind has its reader here and its parts in the domain. */
import {
  dateText,
  ROLE_WORDS,
  clockWords,
  namingOf,
  type BesideRow,
  type Directory,
  type MonthSpan,
  type Patrol,
  type Publicity,
  type RowKind,
} from '@gelin/domain';
import { position } from '../shared/position.ts';
import { patrolsIn } from '../shared/repositories/patrols.ts';
import { publicityAt } from '../shared/repositories/publicity.ts';

export interface BesideReading {
  readonly town: string;
  readonly span?: MonthSpan;
  readonly directory: Directory;
}

export interface BesidePiece {
  readonly rows: readonly BesideRow[];
  readonly next?: string;
}

export type BesideReader = (
  reading: BesideReading,
  cursor: string | undefined,
  limit: number,
) => Promise<BesidePiece>;

const READERS: Readonly<Record<Exclude<RowKind, 'matters'>, BesideReader>> = {
  patrols,
  publicity,
};

/** The next rows of such a ledger. */
export function besidePiece(
  kind: Exclude<RowKind, 'matters'>,
  reading: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  return READERS[kind](reading, cursor, limit);
}

/** Below a position, or the end of the span; within it. */
const within = ({ span }: BesideReading, cursor: string | undefined, limit: number) => ({
  after: cursor ?? (span && position(span.to, '')),
  limit,
  ...(span && { since: span.from }),
});

async function publicity(
  reading: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  const found = await publicityAt(reading.town, within(reading, cursor, limit));
  const { nameOf } = namingOf(reading.directory);
  const last = found.at(-1);
  return {
    rows: found.map((each) => publicityRow(each, nameOf)),
    ...(last && found.length === limit && { next: position(last.at, last.id) }),
  };
}

/** Numbers only: nobody who came is written down. */
function publicityRow(told: Publicity, nameOf: (id: string) => string): BesideRow {
  const { id, at, unit, place, topic, reached, leaflets, by } = told;
  return {
    id,
    at,
    cells: {
      at: `${dateText(at)} ${clockWords(at)}`,
      unit: nameOf(unit),
      place,
      topic,
      reached: String(reached),
      leaflets: String(leaflets),
      by: by.kind === 'member' ? ROLE_WORDS[by.role] : '',
    },
    codes: { at, unit, reached, leaflets },
  };
}

async function patrols(
  reading: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  const found = await patrolsIn(reading.town, within(reading, cursor, limit));
  const { nameOf } = namingOf(reading.directory);
  const last = found.at(-1);
  return {
    rows: found.filter(({ endedAt }) => endedAt !== undefined).map((patrol) => patrolRow(patrol, nameOf)),
    ...(last && found.length === limit && { next: position(last.startedAt, last.id) }),
  };
}

/** Where and how long, by which post; never by whom (design §6: no scoring by kilometres or check-ins). */
function patrolRow(
  { id, unit, by, startedAt, endedAt = startedAt, looks }: Patrol,
  nameOf: (id: string) => string,
): BesideRow {
  const minutes = Math.max(1, Math.round((endedAt - startedAt) / 60_000));
  const found = looks.filter(({ matter }) => matter !== undefined).length;
  return {
    id,
    at: startedAt,
    cells: {
      startedAt: `${dateText(startedAt)} ${clockWords(startedAt)}`,
      unit: nameOf(unit),
      role: by.kind === 'member' ? ROLE_WORDS[by.role] : '',
      minutes: String(minutes),
      looks: String(looks.length),
      found: String(found),
    },
    codes: { startedAt, unit, minutes, looks: looks.length, found },
  };
}
