/** As whom and how often somebody may report, and when what they send is looked at first. */
import {
  identitiesFor,
  isTooMany,
  mayReportFor,
  ROLES,
  sendsJunk,
  SHIPPED,
  type Matter,
} from '@gelin/domain';
import { DAY, HOUR, LAMP, MINUTE, MONDAY, WAGES } from '../story.ts';

const rules = { ...SHIPPED.reporting, neverAnonymous: [WAGES], perHour: 3, perDay: 4 };

test('for others report the posts of grids, villages and the centre, and nobody of a department', () => {
  expect(ROLES.filter((role) => mayReportFor({ role }))).toEqual([
    'gridWorker',
    'gridChief',
    'villageLead',
    'villageClerk',
    'centreDirector',
    'dispatcher',
  ]);
  expect(mayReportFor({ role: 'gridWorker', department: 'water' })).toBe(false);
});

test('a town without anonymous reports has none, and one with them may except categories', () => {
  expect(identitiesFor(LAMP, rules)).toEqual(['named', 'confidential', 'anonymous']);
  expect(identitiesFor(WAGES, rules)).toEqual(['named', 'confidential']);
  expect(identitiesFor(LAMP, { ...rules, anonymous: false })).toEqual(['named', 'confidential']);
});

test('the fourth within an hour is too many, as is the fifth within a day; the first never is', () => {
  const ago = (...spans: number[]) =>
    isTooMany(
      spans.map((span) => MONDAY - span),
      MONDAY,
      rules,
    );
  expect(ago()).toBe(false);
  expect(ago(MINUTE, 2 * MINUTE)).toBe(false);
  expect(ago(MINUTE, 2 * MINUTE, HOUR - 1)).toBe(true);
  expect(ago(MINUTE, 2 * MINUTE, HOUR)).toBe(false);
  expect(ago(2 * HOUR, 3 * HOUR, 4 * HOUR, 5 * HOUR)).toBe(true);
  expect(ago(2 * HOUR, 3 * HOUR, 4 * HOUR, DAY)).toBe(false);
});

describe('junk is', () => {
  const ended = (closedAt: number | undefined, reason?: 'notAMatter' | 'inCourt') =>
    ({
      status: reason ? 'refused' : 'closed',
      ...(closedAt !== undefined && { closedAt }),
      ...(reason && { refusal: { reason, elsewhere: '', by: 'm' } }),
    }) as Pick<Matter, 'status' | 'refusal' | 'closedAt'>;
  const none = (at: number) => ended(at, 'notAMatter');

  test('the last three that ended, all found to be no matter at all, in whatever order they are read', () => {
    expect(sendsJunk([none(1), none(2), none(3)])).toBe(true);
    expect(sendsJunk([none(4), none(2), ended(1), none(3)])).toBe(true);
  });

  test('not fewer, not another reason, and not once one was taken up since', () => {
    expect(sendsJunk([none(1), none(2)])).toBe(false);
    expect(sendsJunk([none(1), none(2), ended(3, 'inCourt')])).toBe(false);
    expect(sendsJunk([none(1), none(2), none(3), ended(4)])).toBe(false);
  });

  test('known from what is over alone: what is open says nothing', () => {
    expect(sendsJunk([none(1), none(2), ended(undefined)])).toBe(false);
    expect(sendsJunk([none(1), none(2), none(3), ended(undefined)])).toBe(true);
  });

  test('still known when it was archived', () => {
    const archived = [1, 2, 3].map((at) => ({ ...none(at), status: 'archived' as const }));
    expect(sendsJunk(archived)).toBe(true);
  });
});
