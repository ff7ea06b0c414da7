/** What is wrong with a catalogue, in words for the person who wrote it: the shipped one is held to it, and a town's own. */
import { AUDIENCES, NATURES, SEVERITIES } from '../matter/kinds.ts';
import { repeatedIn, type Problem, type SettingsPath } from '../settings/problem.ts';
import { CATEGORY_LEDGERS, DUTIES, type Category, type CategoryGroup } from './category.ts';
import { checkQuestions } from './questions.ts';

/** What no category may be about (design §3): this is a record of matters, not of people. */
export const NEVER: readonly string[] = [
  '民族',
  '宗教',
  '教徒',
  '政治',
  '计划生育',
  '计生',
  '超生',
  '信访',
  '上访',
  '缠访',
  '重点人员',
  '重点人群',
  '信用户',
  '维稳',
];

const oneOf = (values: readonly string[], value: string): boolean => values.includes(value);

/** Problems of one category: the field it is in, and why. */
function* problemsOf(
  category: Category,
  groupCodes: ReadonlySet<string>,
): Generator<[field: SettingsPath, reason: string]> {
  const { code, name, words, nature, severity, audience, duty, ledger, limits = {} } = category;
  if (!/^\d{4}$/.test(code)) yield [['code'], '编码应为四位数字'];
  if (!groupCodes.has(code.slice(0, 2))) yield [['code'], '没有对应的一级类别'];
  if (name.trim() === '') yield [['name'], '没有名称'];
  if (words.length === 0) yield [['words'], '没有常用词'];
  for (const [index, word] of words.entries()) {
    if ([...word.trim()].length < 2) yield [['words', index], `常用词“${word}”太短`];
    if (words.indexOf(word) < index) yield [['words', index], `常用词“${word}”重复`];
  }
  if (!oneOf(NATURES, nature)) yield [['nature'], `性质“${nature}”不存在`];
  if (!oneOf(SEVERITIES, severity)) yield [['severity'], `程度“${severity}”不存在`];
  if (!oneOf(AUDIENCES, audience)) yield [['audience'], `公开范围“${audience}”不存在`];
  if (!oneOf(DUTIES, duty)) yield [['duty'], `职责“${duty}”不存在`];
  if (ledger !== undefined && !oneOf(CATEGORY_LEDGERS, ledger)) yield [['ledger'], `台账“${ledger}”不存在`];
  if (!(category.duplicateRadius >= 0)) yield [['duplicateRadius'], '重复判定半径应为零或正数'];
  if (duty === 'discipline' && audience !== 'restricted')
    yield [['audience'], '对工作人员的投诉只能由中心受理，应为 restricted'];
  for (const [stage, span] of Object.entries(limits))
    for (const length of Object.values(span))
      if (!(Number(length) > 0)) yield [['limits', stage], '时限应大于零'];
  for (const never of NEVER) {
    if (name.includes(never)) yield [['name'], `不得以“${never}”设类别`];
    for (const [index, word] of words.entries())
      if (word.includes(never)) yield [['words', index], `不得以“${never}”作常用词`];
  }
}

/**
 * Every problem of a catalogue; empty when it can be used.
 * Checks codes, groups, words, questions, closed vocabularies, limits, that complaints about members stay
 * restricted, and that nothing is about what design §3 rules out.
 */
export function checkCatalogue(groups: readonly CategoryGroup[], categories: readonly Category[]): Problem[] {
  const codes = groups.map((group) => group.code);
  const inUse = new Set(categories.map((category) => category.code.slice(0, 2)));
  const ofGroup = ({ code, name }: CategoryGroup): [field: string, reason: string][] => [
    ...(/^\d{2}$/.test(code) ? [] : [['code', `一级类别 ${code} 应为两位数字`] as [string, string]]),
    ...(inUse.has(code) ? [] : [['code', `一级类别 ${code} 下没有类别`] as [string, string]]),
    ...NEVER.filter((never) => name.includes(never)).map((never): [string, string] => [
      'name',
      `不得以“${never}”设类别`,
    ]),
  ];
  return [
    ...repeatedIn(codes, ['catalogue', 'groups'], (code) => `一级类别编码 ${code} 重复`),
    ...repeatedIn(
      categories.map(({ code }) => code),
      ['catalogue', 'categories'],
      (code) => `类别编码 ${code} 重复`,
    ),
    ...groups.flatMap((group, index) =>
      ofGroup(group).map(([field, reason]) => ({ path: ['catalogue', 'groups', index, field], reason })),
    ),
    ...categories.flatMap((category, index) =>
      [...problemsOf(category, new Set(codes)), ...checkQuestions(category.questions ?? [], NEVER)].map(
        ([field, reason]) => ({
          path: ['catalogue', 'categories', index, ...field],
          reason: `${category.code} ${category.name}: ${reason}`,
        }),
      ),
    ),
  ];
}
