/** Nothing is without a holder: whichever posts are vacant, what arrives or rises comes to somebody; who left is found. */
import fc from 'fast-check';
import {
  firstHolder,
  holderAbove,
  holdersOf,
  idleHolders,
  OPEN,
  relationsTo,
  unitFor,
  type Directory,
  type Holder,
} from '@gelin/domain';
import { actor, MEMBERS, TOWNSHIP, UNITS } from '../town.ts';
import { everyState, same } from './always.ts';

/** 平安镇 with any posts vacant; somebody is left at the centre. */
const vacancies = fc.subarray(MEMBERS.filter(({ id }) => id !== 'director')).map((left): Directory => ({
  ...TOWNSHIP,
  members: MEMBERS.filter(({ id }) => id === 'director' || left.some((one) => one.id === id)),
}));
const isIdle = (holder: Holder, directory: Directory) =>
  idleHolders(directory).some(({ kind, id }) => kind === holder.kind && id === holder.id);

test('whichever posts are vacant, what arrives anywhere comes to somebody who works there', () => {
  fc.assert(
    fc.property(vacancies, fc.constantFrom(...UNITS), (directory, unit) => {
      const place = { path: unit.path, unit: unit.id, by: 'chosen' } as const;
      for (const audience of ['open', 'restricted'] as const)
        expect([unit.id, isIdle(firstHolder(place, audience, directory), directory)]).toEqual([
          unit.id,
          false,
        ]);
      expect(isIdle(unitFor(unit, directory), directory)).toBe(false);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('what rises passes vacant villages by and ends at the centre', () => {
  fc.assert(
    fc.property(vacancies, fc.constantFrom(...UNITS), (directory, unit) => {
      let holder: Holder | undefined = { kind: 'unit', id: unit.id };
      const way: string[] = [];
      while ((holder = holderAbove(holder, directory))) {
        expect(isIdle(holder, directory)).toBe(false);
        way.push(holder.id);
      }
      if (unit.level !== 'town') expect(way.at(-1)).toBe(TOWNSHIP.town.id);
      expect(way.length).toBeLessThan(4);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('when posts end while matters go on, exactly those whose holder has nobody are told as such', () => {
  const [without] = fc.sample(
    fc.record({ directory: vacancies }).filter(({ directory }) => directory.members.length < 12),
    { numRuns: 1, seed: 3 },
  );
  const directory = without!.directory;
  const idle = new Set(idleHolders(directory).map(({ id }) => id));
  let held = 0;
  let left = 0;
  everyState((matter) => {
    if (!OPEN.includes(matter.status) || !matter.holder || matter.about) return;
    const works = directory.members.some(({ id }) => relationsTo(actor(id), matter).has('holder'));
    same([matter.holder.id, idle.has(matter.holder.id)], [matter.holder.id, !works]);
    if (works) held += 1;
    else left += 1;
  });
  expect([held > 0, left > 0]).toEqual([true, true]);
});

test('a unit, a department and the leaders can hold a matter; in full strength somebody works for each', () => {
  expect(holdersOf(TOWNSHIP)).toHaveLength(UNITS.length + 3);
  expect(idleHolders(TOWNSHIP)).toEqual([]);
});
