/** `office.figures`: 日清, 周结, 月报, 季报, 年报 of a desk, beside the period before and the same of last year. */
import {
  childrenOf,
  comparedWith,
  countsRestricted,
  elapsed,
  figureDesks,
  figureSpan,
  namingOf,
  NATURE_WORDS,
  toldDesk,
  type Directory,
  type FigureDesk,
  type Period,
  type Post,
} from '@gelin/domain';
import type { office, OfficeOutputs } from '@gelin/contract/office';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { firstFigured } from '../shared/repositories/figured.ts';
import {
  categoryFigures,
  countFigures,
  natureFigures,
  placeFigures,
  rateFigures,
  sumOf,
  timeFigures,
} from './figures/rows.ts';
import { courseOf } from './figures/course.ts';
import { oldestOn, spotsOn } from './figures/standing.ts';
import { toldOf, tokensOf } from './figures/told.ts';

export async function figures(
  asked: z.output<typeof office.figures>,
  caller: Caller,
): Promise<OfficeOutputs['figures']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  return figuresFor(asked, { directory, posts, now: caller.now });
}

/** For whom figures are told. */
export interface FiguresReader {
  readonly directory: Directory;
  readonly posts: readonly Post[];
  readonly now: number;
}

/** The same figures for a page, a summary, a report. @throws Refusal notYours */
export async function figuresFor(
  { desk: asked, span, back }: z.output<typeof office.figures>,
  { directory, posts, now }: FiguresReader,
): Promise<OfficeOutputs['figures']> {
  const own = figureDesks(posts);
  const desk = asked === undefined ? own[0] : toldDesk(asked, posts, directory);
  if (!desk) throw new Refusal('notYours', 'desk');

  const period = figureSpan(span, now, back);
  const others = comparedWith(span, now, back);
  const restricted = countsRestricted(desk, posts, directory);
  const told = { town: directory.town.id, desk, restricted };
  const [pieces, before, lastYear, oldest, spots, first] = await Promise.all([
    // The course of a month is its days.
    toldOf(told, elapsed(period, now), { byDay: span === 'month' }),
    toldOf(told, others.before),
    toldOf(told, others.lastYear),
    oldestOn(tokensOf(told)),
    spotsOn(desk, period, directory),
    firstFigured(directory.town.id),
  ]);
  const since = ({ to }: Period, told: typeof pieces) =>
    first !== undefined && to > first ? sumOf(told) : undefined;
  const compared = {
    own: sumOf(pieces),
    before: since(others.before, before),
    lastYear: since(others.lastYear, lastYear),
  };
  const { nameOf } = namingOf(directory);
  return {
    desks: own.map(({ id }) => ({ id, name: nameOf(id) })),
    below: belowOf(desk, posts, directory).map((id) => ({ id, name: nameOf(id) })),
    desk: desk.id,
    name: nameOf(desk.id),
    from: period.from,
    to: elapsed(period, now).to,
    counts: countFigures(compared),
    rates: rateFigures(compared),
    times: timeFigures(compared),
    course: courseOf(pieces, span, elapsed(period, now)),
    natures: natureFigures(compared, (nature) => NATURE_WORDS[nature]),
    categories: categoryFigures(compared, directory),
    places: placeFigures(compared, directory),
    oldest,
    spots,
  };
}

/** The units right below; of the town the departments too, for whoever is told of them. */
function belowOf(desk: FigureDesk, posts: readonly Post[], directory: Directory): string[] {
  if (desk.kind === 'department') return [];
  const units = childrenOf(directory, desk.id).map(({ id }) => id);
  const departments = desk.id === directory.town.id ? directory.departments.map(({ id }) => id) : [];
  return [...units, ...departments].filter((id) => toldDesk(id, posts, directory));
}
