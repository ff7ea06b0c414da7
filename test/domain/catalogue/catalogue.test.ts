/** The shipped catalogue is complete, consistent, and keeps private what must stay private. */
import { existsSync, readFileSync } from 'node:fs';
import { CATCH_ALL, CATEGORIES, GROUPS } from '../../../domain/src/catalogue/catalogue.ts';
import type { Category } from '../../../domain/src/catalogue/category.ts';
import { checkCatalogue } from '../../../domain/src/catalogue/check.ts';
import { categoryOf, groupOf, iconOf } from '../../../domain/src/catalogue/filing.ts';
import { NATURES } from '../../../domain/src/matter/kinds.ts';
import { SHIPPED } from '../../../domain/src/settings/shipped.ts';

const named = (name: string): Category => {
  const found = CATEGORIES.find((category) => category.name === name);
  if (!found) throw new Error(`No category ${name}`);
  return found;
};

describe('the shipped catalogue', () => {
  it('has nothing wrong with it', () => expect(checkCatalogue(GROUPS, CATEGORIES)).toEqual([]));

  it('covers every nature with more than forty leaves in two levels', () => {
    expect(CATEGORIES.length).toBeGreaterThan(40);
    expect([...new Set(CATEGORIES.map((category) => category.nature))].sort()).toEqual([...NATURES].sort());
  });

  it('gives every leaf between four and twenty-four words of its own', () => {
    const odd = CATEGORIES.filter(({ words }) => words.length < 4 || words.length > 24);
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('finds a leaf and its group by code, and nothing by a code that is not there', () => {
    expect(categoryOf('0101', SHIPPED)?.name).toBe('暴露垃圾');
    expect(groupOf('0101', SHIPPED)?.name).toBe('市容环境');
    expect(categoryOf('9999', SHIPPED)).toBeUndefined();
    expect(groupOf('9999', SHIPPED)).toBeUndefined();
    expect(categoryOf(CATCH_ALL, SHIPPED)?.name).toBe('其他诉求');
    expect(['0101', '0204', '9999'].map((code) => iconOf(code, SHIPPED))).toEqual([
      'delete',
      'lightbulb',
      'info-circle',
    ]);
  });

  it('uses icons that TDesign draws', () => {
    const sheet = 'node_modules/tdesign-miniprogram/miniprogram_dist/icon/icon.wxss';
    expect(existsSync(sheet)).toBe(true);
    const css = readFileSync(sheet, 'utf8');
    const used = [...GROUPS, ...SHIPPED.catalogue.categories].flatMap(({ icon }) => icon ?? []);
    expect(used.filter((icon) => !css.includes(`.t-icon-${icon}:before`))).toEqual([]);
  });
});

describe('what must stay private', () => {
  it.each([
    '家庭暴力',
    '未成年人保护',
    '拖欠工资',
    '婚姻家庭纠纷',
    '医疗纠纷',
    '就医与收费',
    '医保报销',
    '工伤',
    '心理援助',
  ])('keeps %s out of every group', (name) => expect(named(name).audience).toBe('restricted'));

  it('keeps every complaint about a member out of every group', () => {
    const about = CATEGORIES.filter(
      ({ duty, code }) => duty === 'discipline' || groupOf(code, SHIPPED)?.name === '作风投诉',
    );
    expect(about.length).toBeGreaterThan(2);
    expect(about.every(({ audience }) => audience === 'restricted')).toBe(true);
  });
});

describe('limits', () => {
  it('has garbage gone within a working day', () =>
    expect(named('暴露垃圾').limits).toEqual({ handle: { workingDays: 1 } }));

  it('runs fire, gas and collapse on the clock on the wall', () => {
    for (const name of ['火情', '燃气隐患', '路面塌陷', '洪涝与塌方']) {
      expect(named(name).severity).toBe('urgent');
      expect(named(name).limits?.accept).toEqual({ wallHours: 1 });
    }
  });
});

describe("checking a town's own catalogue", () => {
  const good = named('路灯不亮');
  const group = { code: '02', name: '道路', icon: 'street-road' };
  const check = (change: Partial<Category>) => checkCatalogue([group], [{ ...good, ...change }]);

  it('passes a good one', () => expect(check({})).toEqual([]));

  it.each<[string, Partial<Category>]>([
    ['a code of three digits', { code: '021' }],
    ['a leaf of no group', { code: '7701' }],
    ['no words', { words: [] }],
    ['a word of one character', { words: ['灯'] }],
    ['an audience that does not exist', { audience: 'secret' as never }],
    ['a negative radius', { duplicateRadius: -1 }],
    ['a limit of nothing', { limits: { handle: { workingDays: 0 } } }],
    ['an open complaint about a member', { duty: 'discipline' }],
    ['a category about what people believe', { name: '宗教场所人员' }],
    ['a list of persons of interest', { words: ['重点人员走访', '重点人员'] }],
  ])('objects to %s', (_, change) => expect(check(change).length).toBeGreaterThan(0));

  it('objects to codes used twice and to an empty group', () => {
    const problems = checkCatalogue([group, group, { ...group, code: '77' }], [good, good]);
    const reasons = problems.map(({ reason }) => reason);
    expect(reasons).toEqual(
      expect.arrayContaining(['一级类别编码 02 重复', '类别编码 0204 重复', '一级类别 77 下没有类别']),
    );
  });
});
