/** `office.board`: the command board of a desk as things stand now. Counts and places, and nothing of anybody. */
import {
  boardMatters,
  boardOf,
  boardUnit,
  countedRow,
  COUNTS,
  countsAs,
  deskToken,
  figureDesks,
  isCounted,
  namingOf,
  toldDesk,
  totalOf,
  figureSpan,
  elapsed,
  type Directory,
  type BoardTile,
  type FigureDesk,
  type Period,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { figuredInRange } from '../shared/repositories/figured.ts';
import { openOn, type OpenRead } from '../shared/repositories/open-on.ts';
import { toldOf } from './figures/told.ts';

/** Phones and walls that one ring has woken look at the same board: an instance reads it once for all of them. */
const KEPT = 1_000;

const kept = new Map<string, { readonly at: number; readonly read: Promise<OpenRead> }>();

export async function board(
  { desk: asked, shapes, figure, unit }: z.output<typeof office.board>,
  caller: Caller,
): Promise<OfficeOutputs['board']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const own = figureDesks(posts);
  const desk = asked === undefined ? own[0] : toldDesk(asked, posts, directory);
  if (!desk) throw new Refusal('notYours', 'desk');
  const today = elapsed(figureSpan('day', caller.now), caller.now);
  const [{ matters, beyond }, pieces] = await Promise.all([
    together(deskToken(desk), caller.now),
    toldOf({ town: directory.town.id, desk, restricted: false }, today),
  ]);
  const { total, rows } = boardOf(matters, desk, directory, caller.now);
  const { nameOf } = namingOf(directory);
  const { arrived, closed } = totalOf(pieces.flatMap(({ tally }) => tally.kinds));
  const inRow = matters.filter((each) => unit === undefined || boardUnit(each, desk, directory) === unit);
  return {
    desks: own.map(({ id }) => ({ id, name: nameOf(id) })),
    desk: desk.id,
    name: nameOf(desk.id),
    at: caller.now,
    total: { ...total, arrived, closed },
    rows: rows.map((row) => ({
      ...row,
      name: nameOf(row.unit),
      ...(hasBoard(row.unit, desk) && { below: true as const }),
    })),
    ...(figure && { ids: await idsOf(figure, desk, inRow, { today, now: caller.now }) }),
    ...(shapes && { shapes: shapesOf(desk, directory) }),
    ...(beyond && { beyond }),
  };
}

/** Each place below has a board of its own; a department's matters are told apart once. */
function hasBoard(unit: string, desk: FigureDesk): boolean {
  return desk.kind === 'place' && unit !== desk.id;
}

/** Exactly what a number counts: of the same reading what is open, of today's range what came or went. */
async function idsOf(
  figure: BoardTile,
  desk: FigureDesk,
  open: OpenRead['matters'],
  { today, now }: { readonly today: Period; readonly now: number },
): Promise<string[]> {
  if (figure !== 'arrived' && figure !== 'closed') return boardMatters(open, figure, now).map(({ id }) => id);
  const found = await figuredInRange([deskToken(desk)], COUNTS[figure].on, today);
  return found
    .filter((each) => isCounted(each) && countsAs(figure, countedRow(each), today))
    .map(({ id }) => id);
}

function together(token: string, now: number): Promise<OpenRead> {
  const known = kept.get(token);
  if (known && now - known.at < KEPT) return known.read;
  const read = openOn(token);
  kept.set(token, { at: now, read });
  read.catch(() => kept.delete(token));
  return read;
}

/** The outlines of the places below, where they have any. */
function shapesOf({ kind, id }: FigureDesk, directory: Directory) {
  const above = kind === 'department' ? directory.town.id : id;
  return directory.units.flatMap(({ id: unit, path, boundary }) => {
    const ring = boundary?.coordinates[0];
    return path.at(-2) === above && ring ? [{ unit, ring }] : [];
  });
}
