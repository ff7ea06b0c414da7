/** 重办, step by step: who gets it next, until when, and the legal ways once it is final. */
import { LEGAL_WAYS, reopeningOf } from '@gelin/domain';
import { STEPS } from '../../steps.ts';
import { accepted, after, ANSWER, answered, closed, DAY, denial, PASS, through } from '../../story.ts';
import { EAST, EAST_1, OFFICE, TOWN, TOWNSHIP } from '../../town.ts';

const { dispatch, reopen, sign } = STEPS;
const again = () =>
  through(closed(), ['reporter', reopen], ['chief-east-1', ANSWER], ['worker-east-1', PASS]);

test('the first time it goes back to whoever answered, within seven days', () => {
  const matter = closed();
  const next = reopeningOf(matter, TOWNSHIP);
  expect(next).toEqual({ until: matter.closedAt! + 7 * DAY, times: 0, to: { kind: 'unit', id: EAST_1 } });
  expect(denial(matter, 'reporter', reopen, next!.until)).toBe('allowed: reopen');
  expect(denial(matter, 'reporter', reopen, next!.until + 1)).toBe('tooLate');
});

test('the second time one step up, and what is told before is what happens', () => {
  const next = reopeningOf(again(), TOWNSHIP);
  expect(next).toMatchObject({ times: 1, to: { kind: 'unit', id: EAST } });
  expect(after(again(), 'reporter', reopen).holder).toEqual(next?.to);
});

test('from a department to the town’s leaders', () => {
  const matter = through(
    accepted(),
    ['chief-east-1', STEPS.escalate],
    ['lead-east', STEPS.accept],
    ['lead-east', STEPS.escalate],
    ['director', STEPS.accept],
    ['director', dispatch],
    ['liaison-office', sign],
    ['liaison-office', ANSWER],
    ['director', PASS],
    ['reporter', reopen],
    ['liaison-office', ANSWER],
    ['director', PASS],
  );
  expect(matter.answerer).toEqual({ kind: 'department', id: OFFICE });
  expect(reopeningOf(matter, TOWNSHIP)?.to).toEqual({ kind: 'leaders', id: `${TOWN}-leaders` });
});

test('then it is final: the legal ways are explained, also once it is archived', () => {
  const final = through(again(), ['reporter', reopen], ['lead-east', ANSWER], ['director', PASS]);
  expect(reopeningOf(final, TOWNSHIP)).toEqual({
    until: final.closedAt! + 7 * DAY,
    times: 2,
    ways: LEGAL_WAYS,
  });
  expect(denial(final, 'reporter', reopen)).toBe('tooOften');
  const archived = after(final, 'timer', STEPS.archive, final.closedAt! + 8 * DAY);
  expect(reopeningOf(archived, TOWNSHIP)?.ways).toEqual(LEGAL_WAYS);
});

test('nothing of it before it is closed, nor after it was archived content', () => {
  expect(reopeningOf(answered(), TOWNSHIP)).toBeUndefined();
  const matter = closed();
  expect(
    reopeningOf(after(matter, 'timer', STEPS.archive, matter.closedAt! + 8 * DAY), TOWNSHIP),
  ).toBeUndefined();
});

test('each legal way is named, short, and says by when or that it is always open', () => {
  const names = LEGAL_WAYS.map((way) => way.split('：')[0]);
  expect(names).toEqual(['行政复议', '行政诉讼', '信访复查复核', '12345']);
  for (const way of LEGAL_WAYS) {
    expect(way.length).toBeLessThan(60);
    expect(way).toMatch(/60 天|6 个月|30 天|随时/u);
  }
});
