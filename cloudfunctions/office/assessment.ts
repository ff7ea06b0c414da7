/** `office.assessment`: 考核 of a desk and of what is right below it, with its working; of post holders one's own and of those one leads. */
import {
  assessedCounts,
  assessedDesk,
  assessingDesks,
  childrenOf,
  departmentDesk,
  elapsed,
  figureSpan,
  monthOfDay,
  daysIn,
  namingOf,
  objectingPost,
  placeDesk,
  type Cell,
  type Directory,
  type FigureDesk,
  type Period,
} from '@gelin/domain';
import type { AssessedRow } from '@gelin/contract/assessment';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { objectionsTo } from '../shared/repositories/assessment-objections.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { talliesIn } from '../shared/repositories/tallies.ts';
import { faceFor } from './assessment/objections.ts';
import { heldDesks, membersAt } from './assessment/members.ts';
import { rowOf } from './assessment/row.ts';

export async function assessment(
  { desk: asked, span, back }: z.output<typeof office.assessment>,
  caller: Caller,
): Promise<OfficeOutputs['assessment']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { posts } = member;
  const own = assessingDesks(posts);
  const desk = asked === undefined ? own[0] : assessedDesk(asked, posts, directory);
  const held = asked === undefined ? heldDesks(posts) : [];
  if (!desk && (asked !== undefined || held.length === 0)) throw new Refusal('notYours', 'desk');

  const whole = figureSpan(span, caller.now, back);
  const period = elapsed(whole, caller.now);
  const below = desk ? belowOf(desk, directory) : [];
  const desks = unique([...(desk ? [desk] : []), ...held]);
  const [cells, members, objections] = await Promise.all([
    desk ? cellsOf(directory.town.id, period) : [],
    membersAt(desks, member, directory, period),
    objectionsTo(
      directory.town.id,
      span,
      whole.from,
      [...desks, ...below].map(({ id }) => id),
    ),
  ]);
  const { nameOf } = namingOf(directory);
  const { assessment: rules } = directory.settings;
  const about = (id: string, of?: string) =>
    objections.filter((one) => one.desk === id && one.member === of).map(faceFor(member, directory));
  const deskRow = (each: FigureDesk): AssessedRow => {
    const scored = !isStationed(each, directory);
    return rowOf(
      {
        id: each.id,
        name: nameOf(each.id),
        desk: each.id,
        objects: objectingPost(posts, each) !== undefined,
      },
      assessedCounts(cells, each),
      scored ? rules : undefined,
      about(each.id),
    );
  };
  return {
    desks: own.map(({ id }) => ({ id, name: nameOf(id) })),
    ...(desk && { desk: desk.id }),
    name: nameOf(desk?.id ?? held[0]?.id ?? ''),
    ...period,
    // The town as a whole is assessed by nobody here.
    ...(desk && desk.id !== directory.town.id && { own: deskRow(desk) }),
    below: below.map(deskRow),
    members: members.rows.map(({ id, name, at, counts }) =>
      rowOf(
        {
          id: `${at.id}:${id}`,
          name: `${name} · ${nameOf(at.id)}`,
          desk: at.id,
          member: id,
          objects: id === member._id,
        },
        counts,
        isStationed(at, directory) ? undefined : rules,
        about(at.id, id),
      ),
    ),
    pending: members.pending,
    beyond: members.beyond,
  };
}

/** The town's days of the period. */
async function cellsOf(town: string, period: Period): Promise<Cell[]> {
  const days = new Set(daysIn(period));
  const months = [...new Set([...days].map(monthOfDay))];
  const tallies = await Promise.all(months.map((month) => talliesIn(town, month)));
  return tallies.flat().flatMap(({ day, cells }) => (days.has(day) ? cells : []));
}

function belowOf({ kind, id }: FigureDesk, directory: Directory): FigureDesk[] {
  if (kind === 'department') return [];
  const units = childrenOf(directory, id).map((unit) => placeDesk(unit.id));
  if (id !== directory.town.id) return units;
  return [...units, ...directory.departments.map((department) => departmentDesk(department.id))];
}

/** 派出所, 供电所…: a town asks them, and does not card them. */
function isStationed({ kind, id }: FigureDesk, { departments }: Directory): boolean {
  return kind === 'department' && departments.find((one) => one.id === id)?.kind === 'stationed';
}

const unique = (desks: readonly FigureDesk[]) =>
  desks.filter(({ id }, index) => desks.findIndex((one) => one.id === id) === index);
