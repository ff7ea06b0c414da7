/** A town's Excel lists: read whole, found again without doubling, and every bad cell named in words. */
import { isEmpty, type Directory, type SheetKey } from '@gelin/domain';
import fc from 'fast-check';
import { loadTown } from '../../../runtime/town/town.ts';
import { after, exported, read, sheet, type Sheets } from './lists.stage.ts';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const QINGHE = loadTown('runtime/town/qinghe').directory;
const EMPTY: Directory = {
  ...QINGHE,
  units: [QINGHE.town],
  departments: [],
  members: QINGHE.members.filter(({ id }) => id === 'admin-centre'),
  settings: { ...QINGHE.settings, duties: {} },
};

const reasons = (sheets: Sheets, town = QINGHE, endOthers = false) =>
  read(sheets, town, endOthers).problems.map(
    ({ sheet: at, row, column, reason }) => `${at} ${column}${row} ${reason}`,
  );

test('what is exported changes nothing when it comes back', () => {
  const { problems, plan, counts } = read(exported(QINGHE), QINGHE, true);
  expect(problems).toEqual([]);
  expect(isEmpty(plan)).toBe(true);
  expect(counts.units).toMatchObject({ added: 0, changed: 0, left: 0 });
});

test('an empty town becomes the whole town by the lists of it, and a second time changes nothing', () => {
  const lists = exported(QINGHE);
  const first = read(lists, EMPTY);
  expect(first.problems).toEqual([]);
  const town = after(EMPTY, first.plan);
  expect(town.units).toHaveLength(QINGHE.units.length);
  expect(isEmpty(read(lists, town, true).plan)).toBe(true);
  const said = ({ units }: Directory) =>
    units.map(({ name, landmarks }) => JSON.stringify({ name, landmarks })).sort();
  expect(said(town)).toEqual(said(QINGHE));
});

const GRID = { level: '网格', name: '第九网格', above: '柳溪村', code: '5101' };

test('a new grid is added to its village, named with the village or without, and found again by its code', () => {
  const { plan } = read({ units: sheet('units', { ...GRID, name: '柳溪村第九网格' }) }, QINGHE);
  expect(plan.units).toMatchObject([
    { name: '第九网格', level: 'grid', path: ['qinghe', 'qinghe-liuxi', plan.units[0]?.id] },
  ]);
  const town = after(QINGHE, plan);
  expect(isEmpty(read({ units: sheet('units', GRID) }, town).plan)).toBe(true);
  const renamed = read({ units: sheet('units', { ...GRID, name: '河东网格' }) }, town);
  expect(renamed.plan.units).toMatchObject([{ id: plan.units[0]?.id, name: '河东网格' }]);
  expect(renamed.counts.units).toMatchObject({ added: 0, changed: 1 });
});

test('a corrected file changes only what differs; an empty cell keeps, a dash takes away', () => {
  const before = QINGHE.units.find(({ id }) => id === 'qinghe-liuxi');
  expect(before?.bounds).toBeDefined();
  const row = { level: '村', name: '柳溪村', hours: '周一至周五' };
  const kept = read({ units: sheet('units', row) }, QINGHE).plan;
  expect(kept.units).toMatchObject([
    { id: 'qinghe-liuxi', bounds: before?.bounds, office: { hours: '周一至周五' } },
  ]);
  const [gone] = read({ units: sheet('units', { ...row, bounds: '-' }) }, QINGHE).plan.units;
  expect(gone).not.toHaveProperty('bounds');
});

const CHIEF = { name: '周明', role: '网格长', village: '柳溪村', grid: '第一网格', phone: '13800001111' };

test('bad cells are named by sheet, cell and reason, with what was probably meant', () => {
  expect(
    reasons({
      units: sheet(
        'units',
        { level: '网挌', name: '第十网格', above: '柳溪村' },
        { ...GRID, above: '柳西村' },
      ),
      members: sheet(
        'members',
        { ...CHIEF, village: '柳溪社区' },
        { ...CHIEF, role: '网格张' },
        { ...CHIEF, phone: '无' },
        { ...CHIEF, grid: '' },
        { name: '赵立', role: '经办人' },
      ),
      landmarks: sheet('landmarks', { village: '柳溪村', grid: '第一网格', name: '街', from: '9', to: '3' }),
    }),
  ).toEqual([
    'units A3 没有“网挌”这个层级，应为镇、村、社区、网格、专属网格、微网格之一',
    'units C4 没有“柳西村”这个村（社区），是不是“柳溪村”？',
    'members E3 没有“柳溪社区”这个村，是不是“柳溪村”？',
    'members D4 没有“网格张”这个岗位，是不是“网格员”？',
    'members C5 “无”不像电话号码，只写数字和连字符',
    'members F6 网格长要写哪个网格',
    'members G7 要写哪个部门',
    'landmarks C3 “街”太短，至少 2 个字',
    'landmarks F3 门牌应从小到大',
  ]);
});

test('a sheet without its headings is one problem, rows that show how are passed over', () => {
  expect(reasons({ members: { title: '人员', rows: [{ number: 1, cells: ['张三', '网格长'] }] } })).toEqual([
    'members A1 “岗位和人员”表前 10 行里没有找到表头，应有“姓名”这几列',
  ]);
  const shown = sheet('units', GRID);
  const rows = shown.rows.map(({ number, cells }) => ({
    number,
    cells: number === 3 ? [...cells, '示例'] : cells,
  }));
  expect(isEmpty(read({ units: { ...shown, rows } }, QINGHE).plan)).toBe(true);
});

describe('posts', () => {
  const chief = QINGHE.members.find(({ id }) => id === 'chief-liuxi-1');
  const own = { name: chief?.name ?? '', role: '网格长', village: '柳溪村', grid: '第一网格' };

  test('who is missing in a file keeps every post', () => {
    const { plan, ended } = read({ members: sheet('members', own) }, QINGHE);
    expect(isEmpty(plan)).toBe(true);
    expect(ended).toEqual([]);
  });

  test('离岗 ends that post; without a post named, all of them', () => {
    const { plan } = read({ members: sheet('members', { ...own, gone: '是' }) }, QINGHE);
    expect(plan.memberChanges.get('chief-liuxi-1')).toEqual({
      add: [],
      end: [{ role: 'gridChief', unit: 'qinghe-liuxi-1' }],
    });
    const all = read(
      { members: sheet('members', { name: own.name, phone: chief?.phone ?? '', gone: '是' }) },
      QINGHE,
    );
    expect(after(QINGHE, all.plan).members.some(({ id }) => id === 'chief-liuxi-1')).toBe(false);
  });

  test('where it is asked for, posts outside the list end, but not informants’ own and not that of whoever imports', () => {
    const informed = {
      ...QINGHE,
      members: [
        ...QINGHE.members,
        {
          id: 'm',
          name: '胡月',
          posts: [{ role: 'informant' as const, unit: 'qinghe-liuxi-1', path: [], since: 5 }],
        },
      ],
    };
    const { plan, ended } = read({ members: sheet('members', own) }, informed, true);
    const town = after(informed, plan);
    expect(town.members.map(({ id }) => id).sort()).toEqual(['admin-centre', 'chief-liuxi-1', 'm']);
    expect(ended).toHaveLength(QINGHE.members.length - 2);
  });

  test('nobody ends their own post as administrator by a list', () => {
    const admin = QINGHE.members.find(({ id }) => id === 'admin-centre');
    const row = { name: admin?.name ?? '', role: '系统管理员', gone: '是' };
    expect(reasons({ members: sheet('members', row) })).toEqual([
      'members H3 不能结束您自己的系统管理员岗位，请另一位管理员来办',
    ]);
  });

  test('two people of one name are told apart by number or phone, or asked about', () => {
    const one = { name: '张伟', role: '网格员', village: '柳溪村', grid: '第一网格' };
    const other = { ...one, village: '桂园社区' };
    expect(reasons({ members: sheet('members', one, other) })).toEqual([
      'members A3 名单里不止一位“张伟”，请写编号或电话区分',
      'members A4 名单里不止一位“张伟”，请写编号或电话区分',
    ]);
    const told = read({ members: sheet('members', { ...one, code: '1' }, { ...other, code: '2' }) }, QINGHE);
    expect(told.plan.members).toHaveLength(2);
    const same = read({ members: sheet('members', { ...one, code: '1' }, { ...other, code: '1' }) }, QINGHE);
    expect(same.plan.members.map(({ posts }) => posts.length)).toEqual([2]);
  });

  test('a stranger of the same name and another phone does not take over somebody’s account', () => {
    const row = { ...own, village: '桂园社区', phone: '13900000000' };
    const { plan } = read({ members: sheet('members', row) }, QINGHE);
    expect(plan.memberChanges.size).toBe(0);
    expect(plan.members).toHaveLength(1);
  });
});

test('rows of one landmark replace what stood under its name, and only that', () => {
  const row = { village: '柳溪村', grid: '第一网格', name: '新北街' };
  const first = read(
    { landmarks: sheet('landmarks', { ...row, from: '1', to: '99', parity: '单号' }) },
    QINGHE,
  );
  const town = after(QINGHE, first.plan);
  const corrected = sheet('landmarks', { ...row, from: '1', to: '89', parity: '单号' });
  const [unit] = read({ landmarks: corrected }, town).plan.units;
  const before = QINGHE.units.find(({ id }) => id === 'qinghe-liuxi-1')?.landmarks ?? [];
  expect(unit?.landmarks).toEqual([...before, { name: '新北街', doors: { from: 1, to: 89, parity: 'odd' } }]);
  const gone = read({ landmarks: sheet('landmarks', { ...row, gone: '是' }) }, town);
  expect(gone.plan.units[0]?.landmarks).toEqual(before);
});

test('two grids may change names with each other; one may not take another’s', () => {
  const coded = after(
    QINGHE,
    read(
      {
        units: sheet(
          'units',
          { ...GRID, name: '第一网格', code: 'a' },
          { ...GRID, name: '第二网格', code: 'b' },
        ),
      },
      QINGHE,
    ).plan,
  );
  const swapped = read(
    {
      units: sheet(
        'units',
        { ...GRID, name: '第二网格', code: 'a' },
        { ...GRID, name: '第一网格', code: 'b' },
      ),
    },
    coded,
  );
  expect(swapped.problems).toEqual([]);
  expect(swapped.plan.units).toHaveLength(2);
  expect(reasons({ units: sheet('units', { ...GRID, name: '第二网格', code: 'a' }) }, coded)).toHaveLength(1);
});

test('whatever stands in the cells, each bad one is named and nothing throws; what is read once is read the same twice', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '网格',
      '村',
      '柳溪村',
      '第一网格',
      '网格长',
      '是',
      '-',
      '13800000000',
      '周明',
      '单号',
      '城市管理',
    ),
  );
  const rows = (key: SheetKey) =>
    fc.array(fc.array(word, { minLength: 8, maxLength: 8 }), { maxLength: 6 }).map((cells) => {
      const empty = sheet(key);
      return {
        ...empty,
        rows: [...empty.rows, ...cells.map((each, index) => ({ number: index + 3, cells: each }))],
      };
    });
  fc.assert(
    fc.property(
      fc.record({
        units: rows('units'),
        departments: rows('departments'),
        members: rows('members'),
        landmarks: rows('landmarks'),
      }),
      fc.boolean(),
      (sheets, endOthers) => {
        const first = read(sheets, QINGHE, endOthers);
        for (const { row, column, reason } of first.problems) {
          expect(row).toBeGreaterThan(0);
          expect(column).toMatch(/^[A-Z]+$/);
          expect(reason).not.toBe('');
        }
        if (first.problems.length > 0) return;
        expect(isEmpty(read(sheets, after(QINGHE, first.plan), endOthers).plan)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
