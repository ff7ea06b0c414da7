/** 抽查 and 督办: which matters are looked at again, and when a report is owed. */
import { isSampled, reportOwedSince, spotCheckDue } from '@gelin/domain';
import { MONDAY, reported } from '../story.ts';
import { SETTINGS, signature } from '../town.ts';

const IDS = Array.from({ length: 4_000 }, (_, at) => `Qm${(at * 7919).toString(36)}-matter`);
const share = (part: number) => IDS.filter((id) => isSampled(id, part)).length / IDS.length;

test('about the share that a town wants is looked at again, none and all among them', () => {
  expect(share(0)).toBe(0);
  expect(share(1)).toBe(1);
  expect(share(0.1)).toBeGreaterThan(0.08);
  expect(share(0.1)).toBeLessThan(0.12);
});

test('what is in a smaller sample is in a larger one too', () => {
  expect(IDS.filter((id) => isSampled(id, 0.05)).every((id) => isSampled(id, 0.2))).toBe(true);
});

const fixed = { id: 'm', status: 'closed', fixedOnSpot: true } as const;
const all = { limits: { ...SETTINGS.limits, spotChecks: 1 } };

test('it waits for a spot check while closed, fixed on the spot, unchecked and no drill', () => {
  expect(spotCheckDue(fixed, all)).toBe(true);
  expect(spotCheckDue({ ...fixed, spotChecked: 'pass' }, all)).toBe(false);
  expect(spotCheckDue({ ...fixed, status: 'handling' }, all)).toBe(false);
  expect(spotCheckDue({ ...fixed, drill: true }, all)).toBe(false);
  expect(spotCheckDue({ id: 'm', status: 'closed' }, all)).toBe(false);
});

test('a report is owed from the order until it is reported back, or it is over', () => {
  const ordered = { ...reported(), supervision: { by: signature('director'), at: MONDAY, text: '请办结。' } };
  expect(reportOwedSince(reported())).toBeUndefined();
  expect(reportOwedSince(ordered)).toBe(MONDAY);
  const told = { ...ordered.supervision, reported: { text: '办了。', at: MONDAY } };
  expect(reportOwedSince({ ...ordered, supervision: told })).toBeUndefined();
  expect(reportOwedSince({ ...ordered, status: 'closed' })).toBeUndefined();
});
