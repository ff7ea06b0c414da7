/** On leave: who can stand in, and what they are told instead. */
import { colleaguesOf, isAway, withStandIns, type Notice } from '@gelin/domain';
import { reported } from '../story.ts';
import { actor, TOWNSHIP } from '../town.ts';

const DAY = 86_400_000;
const matter = reported();
const matters = new Map([[matter.id, matter]]);
const LEAVE = { member: 'chief-east-1', from: 0, until: DAY, standIn: 'worker-east-1' };
const notice = (member: string): Notice => ({
  to: { kind: 'member', member },
  purpose: 'assigned',
  matter: matter.id,
  town: matter.town,
  event: 'e1',
  urgent: false,
});
const named = (notices: readonly Notice[]) =>
  notices.map(({ to }) => (to.kind === 'member' ? to.member : to.kind));

test('a leave begins with its first moment and is over at its end', () => {
  expect([-1, 0, DAY - 1, DAY].map((now) => isAway(LEAVE, now))).toEqual([false, true, true, false]);
});

test('whoever works for the same office can stand in, nobody else', () => {
  const { posts } = actor('chief-east-1');
  const ids = colleaguesOf({ id: 'chief-east-1', posts }, TOWNSHIP).map(({ id }) => id);
  expect(ids).toContain('worker-east-1');
  expect(ids).not.toContain('chief-east-1');
  expect(ids).not.toContain('chief-west-1');
});

test('the stand-in is told too, once, and those who are here are told as ever', () => {
  const to = (...members: string[]) => named(withStandIns(members.map(notice), [LEAVE], matters, TOWNSHIP));
  expect(to('chief-east-1')).toEqual(['chief-east-1', 'worker-east-1']);
  expect(to('chief-east-1', 'worker-east-1')).toEqual(['chief-east-1', 'worker-east-1']);
  expect(to('lead-east')).toEqual(['lead-east']);
});

test('nobody is told of what they must not see', () => {
  const closed = new Map([[matter.id, { ...matter, audience: 'restricted' as const }]]);
  expect(named(withStandIns([notice('chief-east-1')], [LEAVE], closed, TOWNSHIP))).toEqual(['chief-east-1']);
});
