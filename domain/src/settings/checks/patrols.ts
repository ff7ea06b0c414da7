/** What is wrong with what a town patrols: kinds twice, or kinds that are people and households instead of places. */
import { peopleIn } from '../../text/people.ts';
import { repeatedIn, type Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of a town's patrols. */
export function checkPatrols({ patrols: { kinds } }: Settings): Problem[] {
  const path = ['patrols', 'kinds'];
  return [
    ...repeatedIn(kinds, path, (kind) => `“${kind}”写了两次`),
    ...kinds.flatMap((kind, index) => {
      const people = peopleIn(kind);
      return people
        ? [{ path: [...path, index], reason: `巡查只看地方，不得写人和住户（“${people}”）` }]
        : [];
    }),
  ];
}
