/** `office.board`: the command board of a desk as things stand now. Counts and places, and nothing of anybody. */
import {
  boardOf,
  deskToken,
  figureDesks,
  namingOf,
  toldDesk,
  totalOf,
  figureSpan,
  elapsed,
  type Directory,
  type FigureDesk,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { openOn, type OpenRead } from '../shared/repositories/open-on.ts';
import { toldOf } from './figures/told.ts';

/** Several phones and a wall look at the same board: an instance reads it once for all of them. */
const KEPT = 10_000;

const kept = new Map<string, { readonly at: number; readonly read: Promise<OpenRead> }>();

export async function board(
  { desk: asked, shapes }: z.output<typeof office.board>,
  caller: Caller,
): Promise<OfficeOutputs['board']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const desk = asked === undefined ? figureDesks(posts)[0] : toldDesk(asked, posts, directory);
  if (!desk) throw new Refusal('notYours', 'desk');
  const today = elapsed(figureSpan('day', caller.now), caller.now);
  const [{ matters, beyond }, pieces] = await Promise.all([
    together(deskToken(desk), caller.now),
    toldOf({ town: directory.town.id, desk, restricted: false }, today),
  ]);
  const { total, rows } = boardOf(matters, desk, directory, caller.now);
  const { nameOf } = namingOf(directory);
  const { arrived, closed } = totalOf(pieces.flatMap(({ tally }) => tally.kinds));
  return {
    desk: desk.id,
    name: nameOf(desk.id),
    at: caller.now,
    total: { ...total, arrived, closed },
    rows: rows.map((row) => ({ ...row, name: nameOf(row.unit) })),
    ...(shapes && { shapes: shapesOf(desk, directory) }),
    ...(beyond && { beyond }),
  };
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
