/** What a volunteer reads of each tip. */
import { becameWords, STATUSES, type Matter } from '@gelin/domain';

type Told = Parameters<typeof becameWords>[0];
const nameOf = () => '柳溪村第一网格';
const grid = { kind: 'unit', id: 'g1' } as const;
const said = (told: Partial<Told>) =>
  becameWords({ status: 'reported', holder: grid, ...told } as Told, nameOf);
const REFUSAL = { reason: 'otherPlace', elsewhere: '可以打 12345 问一问。', by: 'm1' } as const;

test.each<[Partial<Told>, string]>([
  [{}, '已送到柳溪村第一网格，等受理'],
  [{ status: 'handling' }, '已受理，柳溪村第一网格正在办'],
  [{ status: 'closed', outcome: 'solved', holder: null }, '已解决'],
  [{ status: 'archived', outcome: 'passedOn', holder: null }, '已转交'],
  [{ status: 'refused', refusal: REFUSAL, holder: null }, '可以打 12345 问一问。不予受理：不在本镇范围'],
  [{ status: 'archived', refusal: REFUSAL, holder: null }, '可以打 12345 问一问。不予受理：不在本镇范围'],
  [{ status: 'merged', mergedInto: 'm2', holder: null }, '别人也报了，并成一件一起办'],
  [{ status: 'withdrawn', holder: null }, '您已撤回'],
  // Withdrawn after an answer: its own wish, not the answer, is how it ended.
  [{ status: 'withdrawn', outcome: 'solved', holder: null }, '您已撤回'],
  [{ status: 'accepted', reporterLeft: true }, '您已撤回，隐患继续处理：已受理，柳溪村第一网格正在办'],
])('%j reads %s', (told, words) => {
  expect(said(told)).toBe(words);
});

test('there are words for every status', () => {
  for (const status of STATUSES) expect(said({ status } as Partial<Matter>)).not.toBe('');
});
