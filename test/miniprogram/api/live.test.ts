/** Being rung by signals: once for many bumps, not for the first look, and again after a broken line. */
import type * as LiveModule from '../../../miniprogram/api/live';
import { setStage } from '../harness';

const stage = setStage();
const JITTER = 150;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function watch(...groups: string[]) {
  const rings: string[][] = [];
  const { watchSignals } = stage.module<typeof LiveModule>('api/live');
  const watching = watchSignals(
    groups.map((group) => ({ group, open: group === 'bell' })),
    (rung) => rings.push([...rung].sort()),
  );
  return { rings, watching };
}

test('groups are asked for by group, the bell as an open signal', () => {
  watch('g1', 'bell');
  expect(stage.phone.watches.map((one) => one.where)).toEqual([
    { group: 'g1', open: false },
    { group: 'bell', open: true },
  ]);
});

test('the first look rings nobody; a growing revision does', () => {
  const { rings } = watch('g1');
  stage.phone.watches[0]?.emit(7);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([]);
  stage.phone.watches[0]?.emit(7);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([]);
  stage.phone.watches[0]?.emit(8);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([['g1']]);
});

test('the first look rings where the signal moved lately: the page may have fetched before it', () => {
  jest.setSystemTime(1_000_000);
  const { rings } = watch('g1', 'g2');
  stage.phone.watches[0]?.emit(7, 1_000_000 - 59_000);
  stage.phone.watches[1]?.emit(7, 1_000_000 - 61_000);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([['g1']]);
});

test('what one event moves in many groups is no burst', () => {
  const { rings } = watch('g1', 'g2', 'g3');
  const { watches } = stage.phone;
  for (const one of watches) one.emit(1);
  for (const rev of [2, 3]) {
    for (const one of watches) one.emit(rev);
    jest.advanceTimersByTime(800);
  }
  expect(rings).toHaveLength(2);
});

test('many bumps in a moment are one ring that names every group', () => {
  const { rings } = watch('g1', 'g2');
  for (const one of stage.phone.watches) one.emit(1);
  for (const rev of [2, 3, 4]) for (const one of stage.phone.watches) one.emit(rev);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([['g1', 'g2']]);
});

test('a broken line is watched again, waiting longer each time, and rings once when it is back', () => {
  const { rings } = watch('g1');
  const { watches } = stage.phone;
  watches[0]?.emit(1);
  watches[0]?.break();
  jest.advanceTimersByTime(999);
  expect(watches).toHaveLength(1);
  jest.advanceTimersByTime(1);
  expect(watches).toHaveLength(2);
  watches[1]?.break();
  jest.advanceTimersByTime(1_999);
  expect(watches).toHaveLength(2);
  jest.advanceTimersByTime(1);
  expect(watches).toHaveLength(3);
  watches[2]?.emit(1);
  jest.advanceTimersByTime(JITTER);
  expect(rings).toEqual([['g1']]);
  watches[2]?.break();
  jest.advanceTimersByTime(1_000);
  expect(watches).toHaveLength(4);
});

test('the wait never grows beyond half a minute', () => {
  watch('g1');
  const { watches } = stage.phone;
  for (let turn = 0; turn < 12; turn += 1) {
    watches.at(-1)?.break();
    jest.advanceTimersByTime(30_000);
  }
  expect(watches).toHaveLength(13);
});

test('after stop nothing rings and nothing is watched again', () => {
  const { rings, watching } = watch('g1');
  const { watches } = stage.phone;
  watches[0]?.emit(1);
  watches[0]?.emit(2);
  watching.stop();
  watches[0]?.emit(3);
  watches[0]?.break();
  jest.advanceTimersByTime(60_000);
  expect(rings).toEqual([]);
  expect(watches).toHaveLength(1);
  expect(watches[0]?.closed).toBe(true);
});
