/** What is wrong with a catalogue, in words for the person who wrote it: the shipped one is held to it, and a town's own. */
import { AUDIENCES, NATURES, SEVERITIES } from '../matter/kinds.ts';
import { CATEGORY_LEDGERS, DUTIES, type Category, type CategoryGroup } from './category.ts';

/** What no category may be about (design §3): this is a record of matters, not of people. */
const NEVER = [
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

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function* problemsOf(category: Category, groupCodes: ReadonlySet<string>): Generator<string> {
  const who = `${category.code} ${category.name}`;
  if (!/^\d{4}$/.test(category.code)) yield `${who}: 编码应为四位数字`;
  if (!groupCodes.has(category.code.slice(0, 2))) yield `${who}: 没有对应的一级类别`;
  if (category.name.trim() === '') yield `${who}: 没有名称`;
  if (category.words.length === 0) yield `${who}: 没有常用词`;
  for (const word of category.words) if ([...word.trim()].length < 2) yield `${who}: 常用词“${word}”太短`;
  for (const word of repeated(category.words)) yield `${who}: 常用词“${word}”重复`;
  if (!oneOf(NATURES, category.nature)) yield `${who}: 性质“${category.nature}”不存在`;
  if (!oneOf(SEVERITIES, category.severity)) yield `${who}: 程度“${category.severity}”不存在`;
  if (!oneOf(AUDIENCES, category.audience)) yield `${who}: 公开范围“${category.audience}”不存在`;
  if (!oneOf(DUTIES, category.duty)) yield `${who}: 职责“${category.duty}”不存在`;
  if (category.ledger !== undefined && !oneOf(CATEGORY_LEDGERS, category.ledger))
    yield `${who}: 台账“${category.ledger}”不存在`;
  if (!(category.duplicateRadius >= 0)) yield `${who}: 重复判定半径应为零或正数`;
  if (category.duty === 'discipline' && category.audience !== 'restricted')
    yield `${who}: 对工作人员的投诉只能由中心受理`;
  for (const span of Object.values(category.limits ?? {}))
    for (const length of Object.values(span)) if (!(Number(length) > 0)) yield `${who}: 时限应大于零`;
  for (const word of NEVER)
    if ([category.name, ...category.words].some((text) => text.includes(word)))
      yield `${who}: 不得以“${word}”设类别或常用词`;
}

/**
 * Every problem of a catalogue, one sentence each; empty when it can be used.
 * Checks codes, groups, words, closed vocabularies, limits, that complaints about members stay
 * restricted, and that nothing is about what design §3 rules out.
 */
export function checkCatalogue(groups: readonly CategoryGroup[], categories: readonly Category[]): string[] {
  const groupCodes = new Set(groups.map((group) => group.code));
  const inUse = new Set(categories.map((category) => category.code.slice(0, 2)));
  return [
    ...repeated(groups.map((group) => group.code)).map((code) => `一级类别编码 ${code} 重复`),
    ...repeated(categories.map((category) => category.code)).map((code) => `类别编码 ${code} 重复`),
    ...groups
      .filter((group) => !/^\d{2}$/.test(group.code))
      .map((group) => `一级类别 ${group.code} 应为两位数字`),
    ...groups.filter((group) => !inUse.has(group.code)).map((group) => `一级类别 ${group.code} 下没有类别`),
    ...categories.flatMap((category) => [...problemsOf(category, groupCodes)]),
  ];
}
