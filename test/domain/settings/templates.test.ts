/** Answer templates: the closest first, their blanks filled for the matter, nothing left of what is not known. */
import { filledIn, namingOf, templatesFor, unknownBlanks } from '@gelin/domain';
import { accepted, at, reported } from '../story.ts';
import { TOWNSHIP } from '../town.ts';

const naming = namingOf(TOWNSHIP);
const template = (key: string, category?: string) => ({
  key,
  title: key,
  text: key,
  ...(category && { category }),
});

test('those of the category come first, then of its group, then of all; others do not come', () => {
  const all = [template('any'), template('group', '02'), template('leaf', '0204'), template('other', '0101')];
  expect(templatesFor('0204', all).map(({ key }) => key)).toEqual(['leaf', 'group', 'any']);
});

test('every blank is filled in the matter’s words', () => {
  const matter = { ...accepted(), no: '2026-000007' };
  const filled = filledIn(
    '{日期}，{地点}的{事项}（{编号}）由{单位}办好了。',
    matter,
    naming,
    at(2026, 11, 21, 9),
  );
  expect(filled).toMatch(/^2026年11月21日，.+的.+（2026-000007）由.+办好了。$/);
  expect(filled).not.toMatch(/[{}]/);
});

test('what is not known yet leaves nothing behind', () => {
  const { no: _no, ...matter } = reported();
  expect(filledIn('编号{编号}。', matter, naming, at(2026, 11, 21, 9))).toBe('编号。');
});

test('a blank outside the list is named', () => {
  expect(unknownBlanks('{地点}的{灯泡}和{}')).toEqual(['灯泡', '']);
});
