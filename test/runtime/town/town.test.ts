/** What the demo town must have so that every person and every way of a matter can be shown in it. */
import { DUTIES, chiefOf, ROLES, childrenOf, departmentFor, isOutside, CATEGORIES } from '@gelin/domain';
import { peopleOf, personOf } from '../../../runtime/town/town.ts';
import { qinghe } from './qinghe.ts';

const { directory } = qinghe;
const villages = directory.units.filter((unit) => unit.level === 'village');
const grids = directory.units.filter((unit) => unit.level === 'grid');
const posts = directory.members.flatMap((member) => member.posts);

describe('the demo town', () => {
  test('is one town of villages and grids', () => {
    expect(directory.units.filter((unit) => unit.level === 'town')).toEqual([directory.town]);
    expect(directory.town).toMatchObject({ id: 'qinghe', name: '青禾镇', path: ['qinghe'] });
    expect(villages.length).toBeGreaterThanOrEqual(3);
    expect(grids.length).toBeGreaterThanOrEqual(12);
    for (const village of villages) {
      expect(childrenOf(directory, village.id).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('every place says its 四至, every grid its landmarks', () => {
    for (const unit of directory.units) expect(unit.bounds).toBeTruthy();
    for (const grid of grids) expect(grid.landmarks.length).toBeGreaterThanOrEqual(3);
  });

  test('some grids are drawn, most towns having none', () => {
    const drawn = grids.filter((grid) => grid.boundary);
    expect(drawn.length).toBeGreaterThanOrEqual(4);
    expect(drawn.length).toBeLessThan(grids.length);
    expect(isOutside([110, 30], directory)).toBe(false);
    expect(isOutside([110.2, 30], directory)).toBe(true);
  });

  test('one grid has no chief, yet a worker and an informant', () => {
    expect(grids.filter((grid) => !chiefOf(directory, grid)).map(({ id }) => id)).toEqual(qinghe.vacant);
    const roles = posts.filter((post) => post.unit === qinghe.vacant[0]).map((post) => post.role);
    expect(roles.sort()).toEqual(['gridWorker', 'informant']);
  });

  test('one grid is a 专属网格', () => {
    expect(grids.filter((grid) => grid.kind === 'special').map(({ name }) => name)).toEqual(['青禾工业园']);
  });

  test('has own and stationed departments, and each duty falls to one', () => {
    const kinds = directory.departments.map((department) => department.kind);
    expect(kinds.filter((kind) => kind === 'own').length).toBeGreaterThanOrEqual(7);
    expect(kinds.filter((kind) => kind === 'stationed').length).toBeGreaterThanOrEqual(5);
    const { duties } = directory.settings;
    for (const duty of DUTIES) {
      expect(directory.departments.filter(({ id }) => duties[id]?.includes(duty))).toHaveLength(1);
    }
    for (const category of CATEGORIES) expect(departmentFor(directory, category.code)).toBeDefined();
  });

  test.each(ROLES)('somebody is %s', (role) => {
    expect(posts.some((post) => post.role === role)).toBe(true);
  });

  test('every village has lead and clerk, every department a liaison, every own one a handler', () => {
    const has = (role: string, where: string) =>
      posts.some((post) => post.role === role && (post.department ?? post.unit) === where);
    for (const { id } of villages) {
      expect([id, has('villageLead', id), has('villageClerk', id)]).toEqual([id, true, true]);
    }
    for (const { id, kind } of directory.departments) {
      expect([id, has('liaison', id)]).toEqual([id, true]);
      if (kind === 'own') expect([id, has('handler', id)]).toEqual([id, true]);
    }
  });

  test('somebody holds two posts in two units', () => {
    expect(
      directory.members.filter(({ posts }) => new Set(posts.map(({ unit }) => unit)).size > 1),
    ).toHaveLength(1);
  });

  test('no phone number in it can be called', () => {
    const phones = [
      ...directory.units.map((unit) => unit.office?.phone),
      ...directory.departments.map((department) => department.phone),
      ...directory.members.map((member) => member.phone),
    ].filter((phone) => phone !== undefined);
    expect(phones.length).toBeGreaterThan(50);
    for (const phone of phones) expect(phone).toMatch(/^0000?-0{0,4}\d+$/);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('its people', () => {
  test('are everybody with an account, each of them once', () => {
    const people = peopleOf(qinghe);
    expect(new Set(people.map(({ openid }) => openid)).size).toBe(people.length);
    expect(people.map(({ openid }) => openid).sort()).toEqual(
      qinghe.accounts.map(({ openid }) => openid).sort(),
    );
    expect(people.filter(({ post }) => post === '居民').length).toBeGreaterThanOrEqual(6);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  test('the desk opens with a resident, her chief, a worker beside him and the office clerk', () => {
    expect(
      peopleOf(qinghe)
        .slice(0, 4)
        .map(({ id, post, where }) => [id, post, where]),
    ).toEqual([
      ['resident-wang', '居民', '柳溪村周家院子'],
      ['chief-liuxi-1', '网格长', '柳溪村第一网格'],
      ['worker-liuxi-1', '网格员', '柳溪村第一网格'],
      ['clerk-centre', '综治中心内勤', '青禾镇'],
    ]);
    expect(qinghe.desk).toHaveLength(4);
  });

  test('somebody with two posts shows both, a liaison her department', () => {
    expect(personOf(qinghe, 'chief-shiqiao-2')).toMatchObject({
      openid: 'o-demo-chief-shiqiao-2',
      post: '网格长、网格员',
      where: '石桥村第二网格、石桥村青禾工业园',
    });
    expect(personOf(qinghe, 'liaison-market')).toMatchObject({ where: '青禾市场监管所' });
    expect(personOf(qinghe, 'nobody')).toBeUndefined();
  });

  test('a resident has an account and is no member', () => {
    expect(qinghe.accounts).toContainEqual({ openid: 'o-demo-resident-wang' });
    expect(qinghe.accounts).toContainEqual({ openid: 'o-demo-chief-liuxi-1', member: 'chief-liuxi-1' });
  });
});
