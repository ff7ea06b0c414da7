/** Tallies counted a second time: whether two say the same, and what every desk is told of a town's days. */
import { canonical } from '../journal/canonical.ts';
import type { Cell } from './cell.ts';
import { departmentDesk, deskToken, placeDesk } from './desk.ts';
import { deskTally, type DeskTally } from './tally.ts';

/** Whether they are the same cells, in whatever order. */
export function sameCells(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.length === other.length && written(one) === written(other);
}

const written = (cells: readonly Cell[]) => cells.map(canonical).sort().join('\n');

/** What each desk that counts any of it is told, under its word. */
export function deskTallies(cells: readonly Cell[]): ReadonlyMap<string, DeskTally> {
  const places = new Set(cells.flatMap(({ path = [] }) => path));
  const departments = new Set(cells.flatMap(({ department }) => department ?? []));
  const desks = [...[...places].map(placeDesk), ...[...departments].map(departmentDesk)];
  return new Map(desks.map((desk) => [deskToken(desk), deskTally(cells, desk)]));
}
