/** The reason on a card says from where it rose, and which of the town's limits had passed there. */
import { cardReasonWords, spanWords, type CardPlace } from '@gelin/domain';
import { after, ESCALATE, reported } from '../story.ts';
import { EAST, EAST_1, TOWN } from '../town.ts';

const remindedAt = (matter: ReturnType<typeof reported>) => {
  const { soonAt = 0, dueAt = 0 } = matter.clock ?? {};
  const soon = after(matter, 'timer', { action: 'remind', content: { mark: 'dueSoon' } }, soonAt);
  return after(soon, 'timer', { action: 'remind', content: { mark: 'overdue' } }, dueAt);
};
const words = (cards: readonly CardPlace[]) => cards.map((card) => [card.group, cardReasonWords(card)]);

test('what a grid did not accept in time says so in the village', () => {
  expect(words(remindedAt(reported()).cards)).toEqual([
    [EAST_1, '本网格的事'],
    [EAST, '上报：网格 4 小时内未受理'],
  ]);
});

test('what was accepted and is late says so in the village and in the town', () => {
  const accepted = after(reported(), 'chief-east-1', { action: 'accept', content: { no: '2026-000001' } });
  expect(words(remindedAt(accepted).cards)).toEqual([
    [EAST_1, '本网格的事'],
    [EAST, '超期：2 个工作日内未办结'],
    [TOWN, '超期：2 个工作日内未办结'],
  ]);
});

test('what was passed up says from where', () => {
  expect(words(after(reported(), 'chief-east-1', ESCALATE).cards).at(-1)).toEqual([
    EAST,
    '上报：网格解决不了',
  ]);
});

test.each([
  [{ workingHours: 4 }, '4 小时'],
  [{ wallHours: 1 }, '1 小时'],
  [{ workingDays: 5 }, '5 个工作日'],
  [{ calendarDays: 30 }, '30 天'],
])('a limit of %o is said as %s', (span, said) => {
  expect(spanWords(span)).toBe(said);
});

test('a card from before this was kept has its reason all the same', () => {
  expect(cardReasonWords({ reason: 'notAccepted' })).toBe('下级未按时受理');
});
