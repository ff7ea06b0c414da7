/** `matter.listChoices`: what somebody's lists can be narrowed by, as the town calls it. */
import {
  DEPARTMENT_ROLES,
  holdingsOf,
  isWithin,
  namingOf,
  parentId,
  placesOf,
  viewsOf,
  type Directory,
  type Post,
} from '@gelin/domain';
import type { Choice } from '@gelin/contract/listing';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

export async function listChoices(
  _: z.output<typeof matter.listChoices>,
  caller: Caller,
): Promise<MatterOutputs['listChoices']> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const seen = placesOf(posts);
  const places = directory.units.filter(({ path }) => seen.some(({ unit }) => isWithin(path, unit)));
  return {
    views: viewsOf(posts),
    groups: directory.settings.catalogue.groups.map(({ code, name }) => ({ id: code, name })),
    places: places.map((unit) => {
      const within = parentId(unit);
      return { id: unit.id, name: unit.name, ...(within !== undefined && { within }) };
    }),
    holders: holdersFor(posts, directory),
    now: caller.now,
  };
}

/** Whoever works at a department alone narrows by nobody else's; who sees a place, by its units and all departments. */
function holdersFor(posts: readonly Post[], directory: Directory): Choice[] {
  const { nameOf } = namingOf(directory);
  const own = holdingsOf(posts).map(({ id }) => id);
  const seen = placesOf(posts);
  const units = directory.units.filter(({ path }) => seen.some(({ unit }) => isWithin(path, unit)));
  const departments = seen.length > 0 ? directory.departments.filter(({ id }) => works(id, directory)) : [];
  const ids = [...own, ...departments.map(({ id }) => id), ...units.map(({ id }) => id)];
  return [...new Set(ids)].map((id) => ({ id, name: nameOf(id) }));
}

/** Whether somebody works there: the others hold nothing. */
function works(department: string, { members }: Directory): boolean {
  return members.some(({ posts }) =>
    posts.some((post) => post.department === department && DEPARTMENT_ROLES.includes(post.role)),
  );
}
