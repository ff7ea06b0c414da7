/** `people.staffing`, `people.gaps`: what whoever administers the town still has to put right, in figures, and what each counts. */
import {
  namingOf,
  placedPostWords,
  STAFFING,
  STAFFING_GAPS,
  type Directory,
  type Gap,
  type StaffingFigure,
} from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { GapRow } from '@gelin/contract/staff';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { boundMembers } from '../../shared/repositories/directory.ts';
import { administrator } from './allowed.ts';

const PAGE = 50;

/** Figures and lists are told from the same reading of the town, a minute old at most. */
async function told(caller: Caller) {
  const { directory } = await administrator(caller);
  const bound = await boundMembers(caller.now);
  return { directory, gapsOf: (figure: StaffingFigure) => STAFFING_GAPS[figure](directory, bound) };
}

export async function staffing(
  _: z.output<typeof people.staffing>,
  caller: Caller,
): Promise<PeopleOutputs['staffing']> {
  const { gapsOf } = await told(caller);
  return {
    figures: STAFFING.map((figure) => {
      const { gaps: lacking, of } = gapsOf(figure);
      return { figure, count: lacking.length, of };
    }),
  };
}

export async function gaps(
  { figure, cursor = '' }: z.output<typeof people.gaps>,
  caller: Caller,
): Promise<PeopleOutputs['gaps']> {
  const { directory, gapsOf } = await told(caller);
  const after = gapsOf(figure)
    .gaps.map((gap) => ({ ...gap, id: idOf(gap) }))
    .filter(({ id }) => id > cursor)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = after.slice(0, PAGE);
  const last = after.length > PAGE ? page.at(-1)?.id : undefined;
  return { rows: page.map(rowIn(directory)), ...(last !== undefined && { cursor: last }) };
}

/** By place first: whoever goes through the list goes from village to village. */
const idOf = ({ unit, department = '', member = '' }: Gap): string => `${unit}:${department}:${member}`;

function rowIn(directory: Directory): (gap: Gap & { readonly id: string }) => GapRow {
  const { nameOf } = namingOf(directory);
  return ({ id, unit, department, member }) => {
    const place = { id, unit, ...(department !== undefined && { department }) };
    if (member === undefined) return { ...place, name: nameOf(department ?? unit) };
    const one = directory.members.find((each) => each.id === member);
    const posts = one?.posts.map((post) => placedPostWords(post, nameOf)) ?? [];
    return { ...place, name: one?.name ?? '', posts };
  };
}
