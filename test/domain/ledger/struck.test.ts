/** On the ledger from 立案, struck off at its end; its one row stays, whatever happened on the way. */
import { COLUMNS, rowOf, struckOff, type Matter, type Status } from '@gelin/domain';
import { ledgerOf } from './shipped-ledger.ts';
import {
  accepted,
  after,
  ANSWER,
  answered,
  ARCHIVE,
  closed,
  CONFIRM,
  DAY,
  ESCALATE,
  FAIL,
  PROPOSE,
  reported,
} from '../story.ts';
import { NAMING, SETTINGS } from '../town.ts';

const demand = ledgerOf('demand', SETTINGS);
const cell = (matter: Matter, heading: string) =>
  rowOf(demand, matter, NAMING)[COLUMNS.findIndex((column) => column.heading === heading)];
const ended = (status: Status): Matter => ({ ...accepted(), status, closedAt: accepted().changedAt });

test('from its registration on it stands there as open, until it is closed', () => {
  for (const matter of [accepted(), answered(), after(answered(), 'worker-east-1', FAIL)]) {
    expect(struckOff(matter)).toBeUndefined();
    expect([demand.holds(matter), cell(matter, '销账')]).toEqual([true, '未销账']);
  }
  expect(struckOff(closed())).toEqual({ how: 'closed', at: closed().closedAt });
  expect([demand.holds(closed()), cell(closed(), '销账')]).toEqual([true, '2026年11月23日 9:03 办结']);
});

test.each([
  ['refused', '不予受理'],
  ['withdrawn', '报事人撤回'],
  ['merged', '并入他件'],
] as const)('what was registered and then %s is struck off with how: %s', (status, how) => {
  expect(struckOff(ended(status))?.how).toBe(status);
  expect(cell(ended(status), '销账')).toMatch(new RegExp(`^2026年11月23日 9:01 ${how}$`));
});

test('the archive changes neither when nor how', () => {
  const at = (closed().closedAt ?? 0) + 8 * DAY;
  const archived = after(closed(), 'timer', ARCHIVE, at);
  expect(archived.status).toBe('archived');
  expect(struckOff(archived)).toEqual(struckOff(closed()));
});

test('a refusal of what was registered further down is struck off as one, archived too', () => {
  const raised = after(accepted(), 'chief-east-1', ESCALATE);
  const refused = after(after(raised, 'lead-east', PROPOSE), 'director', CONFIRM);
  expect(struckOff(refused)?.how).toBe('refused');
  const archived = after(refused, 'timer', ARCHIVE, (refused.closedAt ?? 0) + 8 * DAY);
  expect(struckOff(archived)?.how).toBe('refused');
});

test('what is open again is not struck off, though it was closed once', () => {
  const reopened: Matter = { ...closed(), status: 'handling' };
  expect([struckOff(reopened), cell(reopened, '销账')]).toEqual([undefined, '未销账']);
});

test('what was never registered is on no ledger and struck off none', () => {
  const refused = after(after(reported(), 'chief-east-1', PROPOSE), 'director', CONFIRM);
  expect([demand.holds(refused), struckOff(refused)]).toEqual([false, undefined]);
});

test('however often it rises and is accepted again it keeps its number, its date and its one row', () => {
  let matter = accepted();
  for (const [up, next] of [
    ['chief-east-1', 'lead-east'],
    ['lead-east', 'director'],
  ] as const)
    matter = after(after(matter, up, ESCALATE), next, {
      action: 'accept',
      content: { no: `2026-00000${next.length}` },
    });
  expect(matter.escalations).toBe(2);
  expect([matter.no, matter.registeredAt]).toEqual([accepted().no, accepted().registeredAt]);
  expect(demand.holds(after(matter, 'director', ANSWER))).toBe(true);
});
