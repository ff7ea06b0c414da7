/** What is wrong with a town's inspection lists: keys twice, a category that is not there, people instead of places. */
import { categoryOf } from '../../catalogue/filing.ts';
import { peopleIn } from '../../text/people.ts';
import { repeatedIn, type Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of a town's inspection lists. */
export function checkInspections(settings: Settings): Problem[] {
  const { inspections } = settings;
  const keys = (of: readonly { readonly key: string }[]) => of.map(({ key }) => key);
  return [
    ...repeatedIn(keys(inspections), ['inspections'], (key) => `检查表“${key}”写了两次`),
    ...inspections.flatMap(({ name, items }, at) => {
      const path = ['inspections', at];
      const people = peopleIn(name);
      return [
        ...(people ? [{ path: [...path, 'name'], reason: `只检查场所，不得写人和住户（“${people}”）` }] : []),
        ...repeatedIn(keys(items), [...path, 'items'], (key) => `“${key}”写了两次`),
        ...items.flatMap(({ category }, index) =>
          categoryOf(category, settings)
            ? []
            : [{ path: [...path, 'items', index, 'category'], reason: `没有类别 ${category}` }],
        ),
      ];
    }),
  ];
}
