/** Short words of indexes stay apart. */
import { LIST_STATES, marksFor } from '@gelin/domain';
import { shortMark, shortToken } from '../../../cloudfunctions/shared/short.ts';

test('no two marks are alike, and the same word is always the same', () => {
  const marks = [...new Set(LIST_STATES.flatMap((state) => marksFor(state, {})))];
  expect(new Set(marks.map(shortMark)).size).toBe(marks.length);
  expect(shortToken('open/qinghe')).toBe(shortToken('open/qinghe'));
  expect(shortToken('open/qinghe')).not.toBe(shortToken('open/!qinghe'));
  expect(shortToken('open/qinghe')).toHaveLength(9);
});
