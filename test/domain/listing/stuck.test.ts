/** 卡住: what is told of a matter that does not move. */
import { stuckBy } from '@gelin/domain';
import { MONDAY, reported } from '../story.ts';

const by = { kind: 'timer' } as const;

test('what moves is not stuck, and what is over never is', () => {
  expect(stuckBy(reported())).toEqual([]);
  expect(stuckBy({ ...reported(), status: 'closed', marks: { overdue: MONDAY } })).toEqual([]);
});

test('an urgent one that nobody has taken up, an overdue, a supervised, a sent back and a suspended one are stuck', () => {
  expect(stuckBy({ ...reported(), severity: 'urgent' })).toEqual(['unseenUrgent']);
  expect(stuckBy({ ...reported(), severity: 'urgent', status: 'handling' })).toEqual([]);
  expect(stuckBy({ ...reported(), marks: { overdue: MONDAY } })).toEqual(['overdue']);
  const supervision = { by, at: MONDAY, text: '请办' };
  expect(stuckBy({ ...reported(), supervision })).toEqual(['supervised']);
  const reportedBack = { ...supervision, reported: { text: '办了', at: MONDAY } };
  expect(stuckBy({ ...reported(), supervision: reportedBack })).toEqual([]);
  expect(stuckBy({ ...reported(), sendBacks: 1, status: 'accepted' })).toEqual(['sentBack']);
  expect(stuckBy({ ...reported(), sendBacks: 1, status: 'handling' })).toEqual([]);
  expect(stuckBy({ ...reported(), status: 'suspended' })).toEqual(['suspended']);
});
