/** 委托外单位: asked by a link, replied by whoever holds it; the limit never stops, and nothing restricted goes out. */
import { can, decide, evolve, isLinkOpen, type Actor, type CommandOf, type Matter } from '@gelin/domain';
import { STEPS } from '../steps.ts';
import { accepted, at, DAY, HOUR, MONDAY, through } from '../story.ts';
import { actor, TOWNSHIP } from '../town.ts';

const OUTSIDE: Actor = { kind: 'person', posts: [], isReporter: false, outside: true };
const { entrust, revoke, outsideReply } = STEPS;
const entrusted = () => through(accepted(), ['chief-east-1', entrust]);
const when = (now = MONDAY + 3 * HOUR) => ({ now, directory: TOWNSHIP });
const reply = (matter: Matter, now?: number) =>
  decide(outsideReply as CommandOf<'outsideReply'>, matter, {
    id: 'reply',
    actor: OUTSIDE,
    by: { kind: 'outside', name: '电梯维保公司' },
    ...when(now),
  });

test('holder, status and limit stay as they are while somebody outside works', () => {
  const [before, after] = [accepted(), entrusted()];
  expect(after).toMatchObject({ status: before.status, holder: before.holder, clock: before.clock });
  expect(after.entrusted).toMatchObject({ name: '电梯维保公司', replies: 0 });
});

test('whoever holds the link replies, is counted, and moves nothing', () => {
  const decision = reply(entrusted());
  if (!decision.ok) throw new Error(decision.reason);
  const after = evolve(entrusted(), decision.event);
  expect(after).toMatchObject({ status: 'accepted', entrusted: { replies: 1 }, turn: entrusted().turn });
});

test('nobody else replies, and the link lets nobody do anything else', () => {
  const matter = entrusted();
  for (const person of ['resident', 'reporter', 'director', 'chief-east-1'])
    expect(can(actor(person), 'outsideReply', matter, when()).allowed).toBe(false);
  for (const action of ['answer', 'log', 'look', 'add', 'revoke'] as const)
    expect(can(OUTSIDE, action, matter, when()).allowed).toBe(false);
});

test('a link ends by its time, by being taken back, and by being used up', () => {
  const matter = entrusted();
  const end = at(2026, 11, 30, 9);
  expect(reply(matter, end - 1).ok).toBe(true);
  expect(reply(matter, end)).toEqual({ ok: false, reason: 'tooLate' });
  expect(reply(through(matter, ['chief-east-1', revoke]))).toEqual({ ok: false, reason: 'tooLate' });
  const used = { ...matter.entrusted!, replies: 20 };
  expect(isLinkOpen(used, MONDAY)).toBe(false);
});

test('a new link takes the place of the one before', () => {
  const anew = { ...entrust, content: { ...entrust.content, link: 'another', name: '物业公司' } };
  const matter = through(entrusted(), ['director', anew]);
  expect(matter.entrusted).toMatchObject({ link: 'another', name: '物业公司', replies: 0 });
});

test('nothing restricted goes out, and nothing for longer than sixty days', () => {
  const secret = { ...accepted(), audience: 'restricted' as const };
  expect(can(actor('director'), 'entrust', secret, when()).allowed).toBe(false);
  const long = { ...entrust, content: { ...entrust.content, until: MONDAY + 90 * DAY } };
  expect(() => through(accepted(), ['chief-east-1', long])).toThrow();
});
