/** Rows of ledgers that are no matters, read piece by piece, newest first. A new kind has its reader here and its parts in the domain. */
import {
  dateOf,
  dateText,
  ROLE_WORDS,
  clockWords,
  maskPersonal,
  midnightOn,
  namingOf,
  type BesideKind,
  type BesideRow,
  type Directory,
  type MonthSpan,
  type Patrol,
  type Publicity,
} from '@gelin/domain';
import { position } from '../shared/position.ts';
import { sealedBesides } from './months/sealed.ts';
import { handOversPage, type HandOverDocument } from '../shared/repositories/hand-overs.ts';
import { patrolsIn } from '../shared/repositories/patrols.ts';
import { publicityAt } from '../shared/repositories/publicity.ts';

export interface BesideReading {
  readonly town: string;
  readonly span?: MonthSpan;
  readonly directory: Directory;
  /** The seal whose rows are given, whatever happened since. */
  readonly seal?: string;
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

/** As many as one request reads. */
const AT_ONCE = 900;

const READERS: Readonly<Record<BesideKind, BesideReader>> = {
  patrols,
  handOvers,
  publicity,
};

/** The next rows of such a ledger. */
export function besidePiece(
  kind: BesideKind,
  reading: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  const { seal } = reading;
  return seal === undefined ? READERS[kind](reading, cursor, limit) : sealedBesides(seal, cursor, limit);
}

/** Every such row of a month as it is today. */
export async function besidesIn(kind: BesideKind, reading: BesideReading): Promise<BesideRow[]> {
  const rows: BesideRow[] = [];
  for (let cursor: string | undefined; ;) {
    const piece = await READERS[kind](reading, cursor, AT_ONCE);
    rows.push(...piece.rows);
    cursor = piece.next;
    if (cursor === undefined) return rows;
  }
}

async function patrols(
  { town, span, directory }: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  const after = cursor ?? (span && position(span.to, ''));
  const found = await patrolsIn(town, { after, limit, ...(span && { since: span.from }) });
  const { nameOf } = namingOf(directory);
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

async function handOvers(
  { town, span }: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  // Days are dates: of a month its own, of the whole all there are.
  const from = span ? dateOf(span.from) : '';
  const before = cursor ?? (span ? dateOf(span.to) : '9999');
  const { rows, next } = await handOversPage(town, { from, before }, limit);
  return { rows: rows.map(handOverRow), ...(next !== undefined && { next }) };
}

/** What was handed over, masked as everything that is written is. */
function handOverRow({ date, member, name, at, text }: HandOverDocument): BesideRow {
  const day = midnightOn(date);
  return {
    id: `${date}:${member}`,
    at: day,
    cells: {
      date: dateText(day),
      by: name,
      at: `${dateText(at)} ${clockWords(at)}`,
      text: maskPersonal(text),
    },
    codes: { date: day, at },
  };
}

async function publicity(
  { town, span, directory }: BesideReading,
  cursor: string | undefined,
  limit: number,
): Promise<BesidePiece> {
  const after = cursor ?? (span && position(span.to, ''));
  const found = await publicityAt(town, { after, limit, ...(span && { since: span.from }) });
  const { nameOf } = namingOf(directory);
  const last = found.at(-1);
  return {
    rows: found.map((each) => publicityRow(each, nameOf)),
    ...(last && found.length === limit && { next: position(last.at, last.id) }),
  };
}

/** Numbers, and by which post they were written down. */
function publicityRow(
  { id, unit, by, at, place, topic, reached, leaflets, photos }: Publicity,
  nameOf: (id: string) => string,
): BesideRow {
  return {
    id,
    at,
    cells: {
      at: `${dateText(at)} ${clockWords(at)}`,
      unit: nameOf(unit),
      place,
      topic,
      people: String(reached),
      leaflets: String(leaflets),
      photos: String(photos.length),
      by: by.kind === 'member' ? ROLE_WORDS[by.role] : '',
    },
    codes: { at, unit, people: reached, leaflets, photos: photos.length },
  };
}
