/** What counts for those who hold it. */
import { counts } from '@gelin/domain';

const objection = (state: 'pending' | 'upheld' | 'dismissed') => ({
  objection: { state, reason: '非本部门职责', by: 'liaison' },
});

test.each([
  ['a matter like any other', {}, true],
  ['a drill', { drill: true }, false],
  ['an objection that waits', objection('pending'), true],
  ['an objection that was upheld', objection('upheld'), false],
  ['an objection that was dismissed', objection('dismissed'), true],
  ['a drill with a dismissed objection', { drill: true, ...objection('dismissed') }, false],
] as const)('%s: %j', (_, matter, expected) => {
  expect(counts(matter)).toBe(expected);
});
