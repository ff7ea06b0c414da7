/** 限期整改 and 复查: a hazard is ordered to be put right by a day, its holder is reminded, and somebody looks again. */
import { dateOf, latestOrder, namingOf, rowOf, SHIPPED, timedStep } from '@gelin/domain';
import { ledgerOf } from '../../ledger/shipped-ledger.ts';
import { ACCEPT, after, DAY, denial, HOUR, MONDAY, PASS, reported, through } from '../../story.ts';
import { TOWNSHIP } from '../../town.ts';

/** 危房与坠物: two working days. */
const WALL = '0805';
const hazard = () => after(reported({ category: WALL }), 'chief-east-1', ACCEPT);
const order = (day: string) => ({ action: 'order', content: { text: '把掉砖的墙围起来。', day } }) as const;
const recheck = (result: 'pass' | 'fail', photos = [{ id: 'cloud://wall' }]) =>
  ({ action: 'recheck', content: { result, text: '又去看过。', photos } }) as const;
const WEDNESDAY = dateOf(MONDAY + 2 * DAY);
const ordered = () => through(hazard(), ['chief-east-1', order(WEDNESDAY)]);

test('an order names a day from today to the day of the limit; it changes neither status nor limit', () => {
  const before = hazard();
  expect(latestOrder(before, MONDAY)).toBe(dateOf(MONDAY + 3 * DAY));
  expect(denial(before, 'chief-east-1', order(dateOf(MONDAY - DAY)))).toBe('periodWrong');
  expect(denial(before, 'chief-east-1', order(dateOf(MONDAY + 9 * DAY)))).toBe('spanTooLong');
  const now = ordered();
  expect([now.status, now.dueAt, now.holder]).toEqual([before.status, before.dueAt, before.holder]);
  expect(now.rectification).toMatchObject({ by: WEDNESDAY, text: '把掉砖的墙围起来。', times: 1 });
});

test('whoever is late may still order, three days at most', () => {
  const late = MONDAY + 20 * DAY;
  expect(latestOrder(hazard(), late)).toBe(dateOf(late + 3 * DAY));
});

test('a broken lamp is no hazard: nothing is ordered, and what was not ordered is not looked at again', () => {
  const lamp = after(reported(), 'chief-east-1', ACCEPT);
  expect(denial(lamp, 'chief-east-1', order(WEDNESDAY))).toBe('notHere');
  expect(denial(hazard(), 'chief-east-1', recheck('pass'))).toBe('notHere');
});

test('on that day, as work begins, its holder is reminded, once', () => {
  const matter = ordered();
  const step = timedStep(matter, TOWNSHIP);
  expect(step).toEqual({
    at: MONDAY + 2 * DAY - HOUR / 2,
    command: { action: 'remind', content: { mark: 'recheck' } },
  });
  const reminded = after(matter, 'timer', step!.command, step!.at);
  expect(timedStep(reminded, TOWNSHIP)?.command).not.toEqual(step?.command);
  expect(denial(matter, 'timer', step!.command, step!.at - 1)).toBe('unchanged');
});

test('not put right: it goes on as it stood, and may be ordered anew; put right: answered with a picture, to be verified by somebody else', () => {
  const again = through(
    ordered(),
    ['chief-east-1', recheck('fail', [])],
    ['worker-east-1', order(WEDNESDAY)],
  );
  expect(again).toMatchObject({ status: 'accepted', rectification: { times: 2 } });
  expect(again.rectification?.rechecked).toBeUndefined();
  expect(denial(again, 'chief-east-1', recheck('pass', []))).toBe('photoNeeded');
  const fine = through(again, ['chief-east-1', recheck('pass')]);
  expect(fine).toMatchObject({
    status: 'answered',
    outcome: 'solved',
    rectification: { rechecked: { result: 'pass' } },
  });
  expect(denial(fine, 'chief-east-1', PASS)).toBe('notYours');
  expect(through(fine, ['worker-east-1', PASS]).status).toBe('closed');
});

test('its ledger shows by when, what was seen, and when it was struck off', () => {
  const hazards = ledgerOf('hazard', SHIPPED);
  const cells = (matter: ReturnType<typeof ordered>) => {
    const row = rowOf(hazards, matter, namingOf(TOWNSHIP));
    return ['整改期限', '复查结果', '销账'].map(
      (heading) => row[hazards.columns.findIndex((column) => column.heading === heading)],
    );
  };
  expect(cells(hazard())).toEqual(['', '', '未销账']);
  expect(cells(ordered())).toEqual(['2026年11月25日', '', '未销账']);
  const fine = through(ordered(), ['chief-east-1', recheck('pass')]);
  expect(cells(fine)[1]).toBe('合格 2026年11月23日');
  expect(cells(through(fine, ['worker-east-1', PASS]))[2]).toMatch(/办结$/u);
});
