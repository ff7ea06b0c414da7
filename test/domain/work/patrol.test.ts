/** 巡查: started and ended by whoever walks it, told by a phone that may be late; nothing outside of it is written down. */
import {
  beginPatrol,
  decidePatrol,
  evolvePatrol,
  maySeePatrol,
  PATROL_LOOKS,
  patrolDuty,
  patrolledUnits,
  type Moment,
  type Patrol,
  type PatrolEvent,
  type PatrolStep,
} from '@gelin/domain';
import { at, DAY, HOUR, MINUTE } from '../story.ts';
import { EAST, EAST_1, EAST_2, post, TOWN, TOWNSHIP, WEST, WEST_1 } from '../town.ts';

const NOW = at(2026, 11, 23, 9);
const BY = { kind: 'member', id: 'm-1', name: '陈峰', role: 'gridChief', unit: EAST_1 } as const;
const TIMER = { kind: 'timer' } as const;
const AROUND = { key: 'k', town: TOWN, path: [TOWN, EAST, EAST_1], member: 'm-1' };

const decide = (step: PatrolStep, patrol?: Patrol, now: Moment = NOW, by: PatrolEvent['by'] = BY) =>
  decidePatrol(step, patrol, { id: `e-${String(step.at)}`, now, by, patrol: 'p-1' });
const start = (moment = NOW): PatrolStep => ({ action: 'start', unit: EAST_1, at: moment });
const look = (moment: Moment): PatrolStep => ({
  action: 'look',
  kind: '消防通道',
  place: '柳絮巷',
  note: '',
  photos: [],
  at: moment,
});
const end = (moment: Moment): PatrolStep => ({ action: 'end', at: moment });
const after = (patrol: Patrol, step: PatrolStep, now: Moment, by: PatrolEvent['by'] = BY): Patrol => {
  const { event } = decide(step, patrol, now, by);
  if (!event) throw new Error('refused');
  return evolvePatrol(patrol, event);
};
const begun = (now = NOW): Patrol =>
  beginPatrol(decide(start(now), undefined, now).event as PatrolEvent & { action: 'start' }, AROUND);

test('started, looked at, ended: the times are those of the phone', () => {
  const looked = after(begun(), look(NOW + 10 * MINUTE), NOW + HOUR);
  expect(looked.looks).toEqual([expect.objectContaining({ kind: '消防通道', at: NOW + 10 * MINUTE })]);
  const ended = after(looked, end(NOW + 30 * MINUTE), NOW + HOUR);
  expect(ended).toMatchObject({ startedAt: NOW, endedAt: NOW + 30 * MINUTE });
  expect(ended.forgotten).toBeUndefined();
});

test('twice is refused: started, ended; what was never started has nothing', () => {
  expect(decide(start(), begun()).lack).toBe('wrongStatus');
  const ended = after(begun(), end(NOW + HOUR), NOW + HOUR);
  expect(decide(end(NOW + HOUR), ended, NOW + HOUR).lack).toBe('wrongStatus');
  expect(decide(look(NOW)).lack).toBe('notFound');
});

test('a phone that is fast is set right, one that tells of last week or of before the start is not believed', () => {
  expect(decide(start(NOW + 3 * HOUR)).event?.at).toBe(NOW);
  expect(decide(start(NOW - 8 * DAY)).lack).toBe('periodWrong');
  expect(decide(start(NOW - 2 * DAY)).event?.at).toBe(NOW - 2 * DAY);
  expect(decide(look(NOW - MINUTE), begun()).lack).toBe('periodWrong');
});

test('what was looked at before the end may arrive after it; what came later is no part of it', () => {
  const ended = after(begun(), end(NOW + HOUR), NOW + HOUR);
  expect(decide(look(NOW + 30 * MINUTE), ended, NOW + 2 * HOUR).event).toBeDefined();
  expect(decide(look(NOW + 90 * MINUTE), ended, NOW + 2 * HOUR).lack).toBe('wrongStatus');
});

test('one that was forgotten ends with its day; whoever walked it may still say when it really ended', () => {
  const midnight = at(2026, 11, 24);
  const forgotten = after(begun(), end(midnight), midnight + HOUR, TIMER);
  expect(forgotten).toMatchObject({ endedAt: midnight, forgotten: true });
  const told = after(forgotten, end(NOW + HOUR), midnight + 9 * HOUR);
  expect(told.endedAt).toBe(NOW + HOUR);
  expect(told.forgotten).toBeUndefined();
  // Ended the next morning, it ended with its day.
  expect(after(begun(), end(midnight + 9 * HOUR), midnight + 9 * HOUR).endedAt).toBe(midnight);
});

test('so many looks and no more', () => {
  const full = { ...begun(), looks: Array.from({ length: PATROL_LOOKS }, () => begun().looks[0]!) };
  expect(decide(look(NOW), full).lack).toBe('tooOften');
});

test('how many are due today is counted by the grid, yesterday’s not', () => {
  const yesterday = { startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR };
  const patrols = [yesterday, { startedAt: NOW - HOUR, endedAt: NOW }, { startedAt: NOW }];
  expect(patrolDuty(patrols, 2, NOW)).toEqual({ perDay: 2, done: 1, running: 1 });
});

test('the people of a place patrol its grids and nobody else does; read of by them and those above', () => {
  const units = (...posts: ReturnType<typeof post>[]) => patrolledUnits(posts, TOWNSHIP).map(({ id }) => id);
  expect(units(post('gridWorker', EAST_1))).toEqual([EAST_1]);
  expect(units(post('villageLead', EAST))).toEqual([EAST_1, EAST_2]);
  expect(units(post('informant', EAST_1), post('supervisor', TOWN), post('dispatcher', TOWN))).toEqual([]);
  const patrol = begun();
  const sees = (...posts: ReturnType<typeof post>[]) => maySeePatrol(posts, 'other', patrol);
  expect([
    sees(post('gridChief', EAST_1)),
    sees(post('villageLead', EAST)),
    sees(post('dispatcher', TOWN)),
  ]).toEqual([true, true, true]);
  expect([
    sees(post('gridChief', EAST_2)),
    sees(post('villageLead', WEST)),
    sees(post('gridChief', WEST_1)),
    sees(post('informant', EAST_1)),
  ]).toEqual([false, false, false, false]);
  expect(maySeePatrol([], 'm-1', patrol)).toBe(true);
});
