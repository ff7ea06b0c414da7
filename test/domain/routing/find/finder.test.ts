/** Finding who answers in the demo town: by everything that people call a place, the right one first. */
import { findNames, finderOf } from '@gelin/domain';
import { qinghe } from '../../../runtime/town/qinghe.ts';

const { directory } = qinghe;
const finder = finderOf(findNames(directory), directory.units);
const found = (words: string) => finder.find(words, 12);
const first = (words: string) => found(words)[0]?.unit;

test.each([
  ['a landmark', '柳溪桥', 'qinghe-liuxi-2'],
  ['what a lane is called', '豆腐坊那条巷子', 'qinghe-guiyuan-1'],
  ['the beginning of it', '豆腐坊', 'qinghe-guiyuan-1'],
  ['more than its name', '我家在老李小卖部旁边', 'qinghe-liuxi-2'],
  ['a landmark and its village', '桂园社区书院巷', 'qinghe-guiyuan-2'],
  ['a village', '柳溪村', 'qinghe-liuxi'],
  ['a grid with its village, town in front', '青禾镇柳溪村第二网格', 'qinghe-liuxi-2'],
  ['the same without 村', '柳溪第二网格', 'qinghe-liuxi-2'],
  ['the chief', '周桂兰', 'qinghe-liuxi-1'],
  ['blanks and marks', ' 书院 巷，', 'qinghe-guiyuan-2'],
])('by %s', (_, words, unit) => {
  expect(first(words)).toBe(unit);
});

test.each([
  ['北街 18 号', 'qinghe-guiyuan-2'],
  ['北街17号', 'qinghe-guiyuan-1'],
  ['老北街17号3单元', 'qinghe-guiyuan-1'],
  ['北街１８', 'qinghe-guiyuan-2'],
  ['柳溪路81号', 'qinghe-liuxi-2'],
  ['beijie18', 'qinghe-guiyuan-2'],
])('%s is on its side and stretch of the road', (words, unit) => {
  expect(first(words)).toBe(unit);
});

test('a door that no range holds shows the road’s grids, whatever they are sure of', () => {
  expect(found('北街300号').map(({ unit }) => unit)).toEqual(
    expect.arrayContaining(['qinghe-guiyuan-1', 'qinghe-guiyuan-2']),
  );
  expect(found('北街300号').every(({ door }) => door === undefined)).toBe(true);
});

test.each([
  ['pinyin', 'shuyuanxiang', 'qinghe-guiyuan-2'],
  ['pinyin in syllables', 'shu yuan xiang', 'qinghe-guiyuan-2'],
  ['pinyin not yet typed to the end', 'shuyuanxi', 'qinghe-guiyuan-2'],
  ['a nickname in pinyin', 'zhuangyuanxiang', 'qinghe-guiyuan-2'],
  ['initials', 'zgl', 'qinghe-liuxi-1'],
  ['what voice input wrote', '舒远巷', 'qinghe-guiyuan-2'],
  ['one character wrong', '供销设家属院', 'qinghe-guiyuan-3'],
  ['one character missing', '供销家属院', 'qinghe-guiyuan-3'],
  ['two characters swapped', '供社销家属院', 'qinghe-guiyuan-3'],
  ['one letter wrong', 'shuyuanxiamg', 'qinghe-guiyuan-2'],
])('by %s', (_, words, unit) => {
  expect(first(words)).toBe(unit);
});

test('a place is found once, and by the name that fits best', () => {
  const units = found('北街').map(({ unit }) => unit);
  expect(units).toEqual([...new Set(units)]);
  expect(found('状元巷')[0]?.name).toMatchObject({ kind: 'nickname', words: '状元巷' });
});

test('nobody below a chief is found by name, and a vacant post has no name', () => {
  expect(found('邱秀珍')).toEqual([]);
  expect(found('周小军').map(({ name }) => name.words)).not.toContain('周小军');
});

test('what is nowhere finds nothing', () => {
  expect(found('火星基地')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('，。')).toEqual([]);
});
