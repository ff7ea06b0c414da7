/** 宣传活动: when, where, what about, how many; numbers only, told late at most, and put right with the change kept. */
import {
  correctingPost,
  decidePublicity,
  evolvePublicity,
  maySeePublicity,
  peopleTold,
  publicityChanges,
  publicityChangeWords,
  publicityPost,
  publicityUnits,
  type Publicity,
  type PublicityEvent,
  type PublicityTold,
} from '@gelin/domain';
import { at, DAY, HOUR } from '../story.ts';
import { EAST, EAST_1, nameOf, OFFICE, post, TOWN, TOWNSHIP, UNITS, WEST } from '../town.ts';

const NOW = at(2026, 11, 23, 9);
const BY = { kind: 'member', id: 'm-1', name: '陈峰', role: 'gridChief', unit: EAST_1 } as const;
const TOLD: PublicityTold = {
  at: NOW - 2 * HOUR,
  unit: EAST_1,
  place: '柳絮巷口',
  topic: '防范电信诈骗',
  reached: 30,
  leaflets: 50,
  note: '',
  photos: [],
};
const AROUND = { town: TOWN, path: [TOWN, EAST, EAST_1], member: 'm-1' };
const decide = (
  told: PublicityTold,
  correcting?: { publicity: Publicity | undefined; seen: number },
  now = NOW,
) => decidePublicity(told, { id: `e-${told.reached}`, subject: 'p-1', now, by: BY }, correcting);
const recorded = (): Publicity => evolvePublicity(undefined, decide(TOLD).event!, AROUND);

test('it is written down as it was, up to a year later, never before it was; a clock that is fast is set to now', () => {
  expect(recorded()).toMatchObject({ ...TOLD, id: 'p-1', member: 'm-1', recordedAt: NOW, corrections: 0 });
  expect(decide({ ...TOLD, at: NOW + HOUR }).event?.told.at).toBe(NOW);
  expect(decide({ ...TOLD, at: NOW + DAY }).lack).toBe('periodWrong');
  expect(decide({ ...TOLD, at: NOW - 366 * DAY }).lack).toBeUndefined();
  expect(decide({ ...TOLD, at: NOW - 367 * DAY }).lack).toBe('periodWrong');
});

test('put right, it keeps who wrote it down, and every change: field by field, the latest first', () => {
  const first = decide(TOLD).event!;
  const before = evolvePublicity(undefined, first, AROUND);
  const second = decide({ ...TOLD, reached: 40, note: '下雨' }, { publicity: before, seen: 0 }).event!;
  const now = evolvePublicity(before, second, AROUND);
  expect(now).toMatchObject({ reached: 40, corrections: 1, recordedAt: NOW, by: BY });
  expect(decide({ ...TOLD, reached: 41 }, { publicity: now, seen: 0 }).lack).toBe('wrongStatus');
  expect(decide(TOLD, { publicity: undefined, seen: 0 }).lack).toBe('notFound');
  const third = decide(
    { ...TOLD, reached: 40, note: '下雨', photos: [{ id: 'a' }] },
    { publicity: now, seen: 1 },
  );
  const events: PublicityEvent[] = [first, second, third.event!, { ...third.event!, id: 'same' }];
  expect(publicityChanges(events).map((change) => publicityChangeWords(change, nameOf))).toEqual([
    ['照片：0 张 → 1 张'],
    ['人数：30 → 40', '说明：（没有） → 下雨'],
  ]);
});

test('a place, a topic or a note that is somebody is none', () => {
  expect(peopleTold(TOLD)).toBeUndefined();
  expect(peopleTold({ ...TOLD, place: '王奶奶家' })).toBe('place');
  expect(peopleTold({ ...TOLD, note: '走访了独居老人' })).toBe('note');
});

test('any member but an informant writes down what happened in their place; a department in the town', () => {
  const grid = { path: AROUND.path };
  expect(publicityPost([post('gridWorker', EAST_1)], grid)).toBeDefined();
  expect(publicityPost([post('liaison', TOWN, OFFICE)], grid)).toBeDefined();
  expect(publicityPost([post('informant', EAST_1)], grid)).toBeUndefined();
  expect(publicityPost([post('villageLead', WEST)], grid)).toBeUndefined();
  const lead = publicityUnits([post('villageLead', EAST)], TOWNSHIP).map(({ id }) => id);
  expect(lead).toEqual(UNITS.filter(({ path }) => path.includes(EAST)).map(({ id }) => id));
});

test('it is put right by whoever wrote it down, their village and the centre’s clerk; read by all in the place and above', () => {
  const publicity = recorded();
  expect(correctingPost([post('gridChief', EAST_1)], 'm-1', publicity)).toBeDefined();
  expect(correctingPost([post('gridChief', EAST_1)], 'm-2', publicity)).toBeUndefined();
  expect(correctingPost([post('villageLead', EAST)], 'm-2', publicity)).toBeDefined();
  expect(correctingPost([post('clerk', TOWN)], 'm-2', publicity)).toBeDefined();
  expect(correctingPost([post('villageLead', WEST)], 'm-2', publicity)).toBeUndefined();
  expect(maySeePublicity([post('gridWorker', EAST_1)], 'm-2', publicity)).toBe(true);
  expect(maySeePublicity([post('gridWorker', WEST)], 'm-2', publicity)).toBe(false);
});
