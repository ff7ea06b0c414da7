/** Lists: what a token and its marks find is exactly what somebody would pick by hand, on every way through a life. */
import fc from 'fast-check';
import {
  groupOf,
  howEnded,
  LIST_STATES,
  listedBy,
  marksFor,
  NATURES,
  OPEN,
  SEVERITIES,
  SOURCES,
  standingsOf,
  stuckBy,
  tokenFor,
  type ListState,
  type Matter,
  type Scope,
} from '@gelin/domain';
import { EAST, EAST_1, OFFICE, POLICE, TOWN, TOWNSHIP, UNITS } from '../town.ts';
import { everyState } from '../matter/always.ts';

const scopes: readonly Scope[] = [
  ...UNITS.flatMap(({ id }) =>
    [false, true].map((restricted): Scope => ({ kind: 'place', place: id, restricted })),
  ),
  ...[TOWN, EAST, EAST_1, POLICE, OFFICE].map((holder): Scope => ({ kind: 'holder', holder })),
  ...[POLICE, EAST_1].map((holder): Scope => ({ kind: 'holderAt', holder, place: EAST, restricted: false })),
  ...['director', 'handler', 'chief-east-1'].map((member): Scope => ({ kind: 'member', member })),
];
const groups = TOWNSHIP.settings.catalogue.groups.map(({ code }) => code);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const asked = fc.constantFrom(...LIST_STATES).chain((state) =>
  fc.record({
    state: fc.constant(state),
    scope: fc.constantFrom(...scopes),
    narrowing: fc.oneof(
      fc.constant({}),
      fc.record({ group: fc.constantFrom(...groups) }),
      fc.record({ nature: fc.constantFrom(...NATURES) }),
    ),
    marked: fc.record({
      status: maybe(standingsOf(state)),
      severity: maybe(SEVERITIES),
      source: maybe(SOURCES),
    }),
  }),
);

function inState(matter: Matter, state: ListState): boolean {
  if (state === 'over') return !OPEN.includes(matter.status);
  return OPEN.includes(matter.status) && (state === 'open' || stuckBy(matter).length > 0);
}

function inScope(matter: Matter, scope: Scope): boolean {
  const { holder, answerer, place, audience, assignee, lastBy } = matter;
  if (scope.kind === 'member') return [assignee, lastBy].includes(scope.member);
  const has = (OPEN.includes(matter.status) ? holder : answerer)?.id;
  if (scope.kind === 'holder') return has === scope.holder;
  const there = place.path.includes(scope.place) && (audience === 'restricted') === scope.restricted;
  return there && (scope.kind === 'place' || has === scope.holder);
}

test('a list finds exactly the matters that a person would pick for it', () => {
  const picked = fc.sample(asked, { numRuns: 400, seed: 7 });
  let found = 0;
  everyState((matter) => {
    const { work = [], past = [], mark } = listedBy(matter);
    for (const { state, scope, narrowing, marked } of picked) {
      const byIndex =
        (state === 'over' ? past : work).includes(tokenFor(state, scope, narrowing)) &&
        marksFor(state, marked).includes(mark);
      const standing = OPEN.includes(matter.status) ? matter.status : howEnded(matter);
      const { group, nature } = narrowing as { group?: string; nature?: string };
      const byHand =
        inState(matter, state) &&
        inScope(matter, scope) &&
        (group === undefined || groupOf(matter.category, TOWNSHIP.settings)?.code === group) &&
        (nature === undefined || matter.nature === nature) &&
        (marked.status === undefined || marked.status === standing) &&
        (marked.severity === undefined || marked.severity === matter.severity) &&
        (marked.source === undefined || marked.source === matter.source);
      if (byIndex !== byHand) throw new Error(`${matter.id} ${tokenFor(state, scope, narrowing)}`);
      found += Number(byHand);
    }
  });
  expect(found).toBeGreaterThan(1_000);
});

test('a document carries few words for its lists, and an order of the database splits into less than two hundred', () => {
  everyState((matter) => {
    const { work = [], past = [] } = listedBy(matter);
    if (work.length > 54 || past.length > 27) throw new Error(`${work.length} and ${past.length} words`);
    if (work.length > 0 && past.length > 0) throw new Error('neither open nor over');
  });
  for (const state of LIST_STATES) expect(marksFor(state, {}).length).toBeLessThan(200);
});
