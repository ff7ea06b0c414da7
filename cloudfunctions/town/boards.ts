/** `town.boards`: the public boards (公示牌) or visiting cards of a unit's grids as one PDF in the storage. */
import { dateOf, isWithin, mayMakeBoards, type Directory, type Unit } from '@gelin/domain';
import type { town, TownOutputs } from '@gelin/contract/town';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { paperOf, type PaperSpec } from '../shared/pdf/paper.ts';
import { storeForAWeek } from '../shared/repositories/copies.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { drawBoard } from './boards/board.ts';
import { drawCards } from './boards/cards.ts';
import { facesOf } from './boards/faces.ts';
import { chiefPageOf } from './chief-page.ts';

/** Grids in a file: with a photo each they stay below what a small function can hold and do in its time. */
const FILE = 40;

type Kind = z.output<typeof town.boards>['kind'];

const SHEETS: Readonly<Record<Kind, Omit<PaperSpec, 'title' | 'at'>>> = {
  boardA3: { sheet: 'A3', across: true },
  boardA4: { sheet: 'A4', across: true },
  card: { sheet: 'A4', across: false },
};

export async function boards(
  { unit: id, kind, after }: z.output<typeof town.boards>,
  caller: Caller,
): Promise<TownOutputs['boards']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const unit = knownUnit(directory, id);
  if (!mayMakeBoards(member.posts, unit)) throw new Refusal('notYours', 'unit');
  const { grids, next } = chunkOf(gridsOf(unit, directory), after);
  if (grids.length === 0) throw new Refusal('notFound', 'unit');

  const pages = grids.map((grid) => chiefPageOf(directory, grid));
  const faces = await facesOf(pages);
  const spec = {
    ...SHEETS[kind],
    title: `${unit.name}${kind === 'card' ? '联系卡' : '公示牌'}`,
    at: caller.now,
  };
  const signed = { town: directory.town.name, day: dateOf(caller.now) };
  const draw = kind === 'card' ? drawCards : drawBoard;
  const content = await paperOf(spec, pages, (paper, page, size) =>
    draw(paper, { page, face: faces.get(page.id), ...signed }, size),
  );
  // The path cannot be guessed: whoever has the id may open the file.
  const file = await storeForAWeek('boards', 'pdf', content, caller.now);
  return { file, count: grids.length, ...(next !== undefined && { next }) };
}

/** A grid's own, or those of all grids below, in the order the town lists them. */
function gridsOf(unit: Unit, { units }: Directory): Unit[] {
  return units.filter(({ level, path }) => level === 'grid' && isWithin(path, unit.id));
}

/** The grids of the next file; `next` is where the one after it goes on. */
function chunkOf(grids: readonly Unit[], after: string | undefined): { grids: Unit[]; next?: string } {
  const from = after === undefined ? 0 : grids.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) throw new Refusal('notFound', 'after');
  const here = grids.slice(from, from + FILE);
  const next = from + FILE < grids.length ? here.at(-1)?.id : undefined;
  return { grids: here, ...(next !== undefined && { next }) };
}
