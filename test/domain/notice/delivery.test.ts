/** By what a notice goes, when, and what follows where it cannot. */
import {
  afterQuiet,
  deliveriesOf,
  insteadOf,
  nextDigest,
  nextTry,
  type Notice,
  type Reach,
} from '@gelin/domain';
import { at } from '../story.ts';
import { SETTINGS } from '../town.ts';

const NOON = at(2026, 11, 23, 12);
const NIGHT = at(2026, 11, 23, 23);
const SEVEN = at(2026, 11, 24, 7);
const { groups, notices } = SETTINGS;

const notice = (more: Partial<Notice> = {}): Notice => ({
  to: { kind: 'member', member: 'chief' },
  purpose: 'arrived',
  matter: 'm',
  town: 't',
  event: 'e',
  urgent: false,
  ...more,
});
const reach = (more: Partial<Reach> = {}): Reach => ({
  settings: SETTINGS,
  open: ['subscription', 'robot', 'sms', 'voice'],
  robots: new Set(['grid']),
  members: new Map([['chief', { phone: '13800000000' }]]),
  preferences: new Map(),
  ...more,
});
const by = (one: Notice, with_ = reach(), now = NOON) =>
  deliveriesOf(one, with_, now).map(({ channel }) => channel);
const wishing = (mute: boolean, digest: boolean) =>
  reach({ preferences: new Map([['chief', { mute, digest }]]) });

test('routine work is shown in the app and pushed; danger goes by everything there is', () => {
  expect(by(notice())).toEqual(['inApp', 'subscription']);
  expect(by(notice({ urgent: true, purpose: 'urgent' }))).toEqual(['inApp', 'subscription', 'sms', 'voice']);
});

test('only what is set up and leads there is used', () => {
  const urgent = notice({ urgent: true, purpose: 'urgent' });
  expect(by(urgent, reach({ open: [] }))).toEqual(['inApp']);
  expect(by(urgent, reach({ members: new Map([['chief', {}]]) }))).toEqual(['inApp', 'subscription']);
  expect(by(notice({ to: { kind: 'group', group: 'grid' } }))).toEqual(['robot']);
  expect(by(notice({ to: { kind: 'group', group: 'other' } }))).toEqual([]);
  expect(by(notice({ to: { kind: 'reporter' } }))).toEqual(['inApp', 'subscription']);
});

test("what is urgent waits for nobody's digest", () => {
  const planned = deliveriesOf(notice({ purpose: 'assigned', urgent: true }), wishing(false, true), NOON);
  expect(planned.map(({ at: moment }) => moment)).toEqual(planned.map(() => NOON));
  expect(planned.some(({ silent }) => silent)).toBe(false);
});

test('quiet hours hold back everything but danger and duty', () => {
  const moments = (one: Notice) => new Set(deliveriesOf(one, reach(), NIGHT).map((delivery) => delivery.at));
  expect(moments(notice())).toEqual(new Set([SEVEN]));
  expect(moments(notice({ purpose: 'overdue' }))).toEqual(new Set([SEVEN]));
  expect(moments(notice({ purpose: 'offHours' }))).toEqual(new Set([NIGHT]));
  expect(moments(notice({ purpose: 'urgent', urgent: true }))).toEqual(new Set([NIGHT]));
  expect(moments(notice({ purpose: 'overdue', urgent: true }))).toEqual(new Set([NIGHT]));
});

test('quiet from 22:00 to 7:00, over midnight, to the minute; or within one day', () => {
  expect(afterQuiet(at(2026, 11, 23, 21, 59), groups)).toBe(at(2026, 11, 23, 21, 59));
  expect(afterQuiet(at(2026, 11, 23, 22), groups)).toBe(SEVEN);
  expect(afterQuiet(at(2026, 11, 24, 6, 59), groups)).toBe(SEVEN);
  expect(afterQuiet(SEVEN, groups)).toBe(SEVEN);
  const noon = { quiet: { from: '12:00', to: '14:00' } };
  expect(afterQuiet(at(2026, 11, 23, 13), noon)).toBe(at(2026, 11, 23, 14));
  expect(afterQuiet(at(2026, 11, 23, 15), noon)).toBe(at(2026, 11, 23, 15));
});

test('whoever is muted finds it in the list, silently; danger rings', () => {
  expect(deliveriesOf(notice(), wishing(true, false), NOON)).toMatchObject([
    { channel: 'inApp', silent: true },
  ]);
  expect(by(notice({ urgent: true, purpose: 'urgent' }), wishing(true, false))).toHaveLength(4);
});

test('a digest is one delivery for all that is routine, at the next digest; what presses does not wait for it', () => {
  const [, first] = deliveriesOf(notice({ event: 'e1' }), wishing(false, true), NOON);
  const [, second] = deliveriesOf(notice({ event: 'e2', matter: 'other' }), wishing(false, true), NOON);
  expect(first).toMatchObject({ purpose: 'digest', at: at(2026, 11, 23, 16, 30) });
  expect(second?.key).toEqual(first?.key);
  const [, pressing] = deliveriesOf(notice({ purpose: 'overdue' }), wishing(false, true), NOON);
  expect(pressing).toMatchObject({ purpose: 'overdue', at: NOON });
});

test('digests at 11:30 and 16:30; after the last, the first of the next day', () => {
  expect(nextDigest(at(2026, 11, 23, 9), groups)).toBe(at(2026, 11, 23, 11, 30));
  expect(nextDigest(at(2026, 11, 23, 11, 30), groups)).toBe(at(2026, 11, 23, 16, 30));
  expect(nextDigest(at(2026, 11, 23, 17), groups)).toBe(at(2026, 11, 24, 11, 30));
});

test('tries 1, 5, 15, 60 and 240 minutes apart, never sooner than the channel asks, then never again', () => {
  const waits = [1, 2, 3, 4, 5].map(
    (attempts) => ((nextTry(attempts, NOON, notices) ?? NaN) - NOON) / 60_000,
  );
  expect(waits).toEqual([1, 5, 15, 60, 240]);
  expect(nextTry(6, NOON, notices)).toBeUndefined();
  expect(nextTry(1, NOON, notices, 600_000)).toBe(NOON + 600_000);
});

test('the next channel takes over only for what presses, and only where there is one', () => {
  const pushed = (purpose: Notice['purpose'], more: Partial<Notice> = {}, now = NOON) =>
    deliveriesOf(notice({ purpose, ...more }), reach(), now).find(
      ({ channel }) => channel === 'subscription',
    );
  const next = (purpose: Notice['purpose'], with_ = reach(), more: Partial<Notice> = {}) => {
    const refused = pushed(purpose, more);
    return refused && insteadOf(refused, with_, NOON)?.channel;
  };
  expect(next('overdue')).toBe('sms');
  expect(next('overdue', reach({ open: ['voice'] }))).toBe('voice');
  expect(next('overdue', reach({ open: [] }))).toBeUndefined();
  expect(next('arrived')).toBeUndefined();
  expect(next('urgent', reach(), { urgent: true })).toBeUndefined();
});

test('the same notice by the same channel is the same delivery; a stand-in is told again', () => {
  const keys = (one: Notice) => deliveriesOf(one, reach(), NOON).map(({ key }) => key.join(' '));
  expect(keys(notice())).toEqual(keys(notice({ purpose: 'assigned' })));
  expect(keys(notice({ purpose: 'urgent', urgent: true }))).not.toEqual(
    expect.arrayContaining(keys(notice({ purpose: 'unseen', urgent: true }))),
  );
});
