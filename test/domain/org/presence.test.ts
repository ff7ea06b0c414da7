/** Whether somebody is there for what a department is given: nobody, all away, or somebody, be it who stands in. */
import { awayHolders, decide, presenceOf, type Leave } from '@gelin/domain';
import { STEPS } from '../steps.ts';
import { accepted } from '../story.ts';
import { actor, OFFICE, signature, TOWNSHIP } from '../town.ts';

const leave = (member: string, standIn: string): Leave => ({ member, standIn, from: 0, until: 1 });
const both = [leave('liaison-office', 'handler-office'), leave('handler-office', 'liaison-office')];
const of = (leaves: readonly Leave[]) => presenceOf({ id: OFFICE }, TOWNSHIP, leaves);

test('one on leave leaves the other; both on leave for each other leave nobody; a third who stands in is somebody', () => {
  expect(of([])).toBe('there');
  expect(of(both.slice(0, 1))).toBe('there');
  expect(of(both)).toBe('away');
  expect(of([both[0]!, leave('handler-office', 'liaison')])).toBe('there');
  expect(presenceOf({ id: OFFICE }, { members: [] }, [])).toBe('nobody');
});

test('holders whose people are all away are named, and only those', () => {
  expect(awayHolders(TOWNSHIP, both).map(({ id }) => id)).toEqual([OFFICE]);
  expect(awayHolders(TOWNSHIP, [])).toEqual([]);
});

test('nothing is dispatched to an office that nobody works for', () => {
  const matter = accepted();
  const members = TOWNSHIP.members.filter(({ posts }) =>
    posts.every(({ department }) => department !== OFFICE),
  );
  const asking = { id: 'e9', actor: actor('director'), by: signature('director'), now: matter.changedAt + 1 };
  const tried = (directory: typeof TOWNSHIP) => decide(STEPS.dispatch, matter, { ...asking, directory });
  expect(tried({ ...TOWNSHIP, members })).toMatchObject({ ok: false, reason: 'nobodyThere' });
  expect(tried(TOWNSHIP).ok).toBe(true);
});
