/** Made replies for the administrator's pages: lists, posts, codes and settings, as long as real ones get. */
import type { ListsChecked } from '@gelin/contract/lists';
import type { Procedures } from '@gelin/contract/procedures';
import type { FormField, SettingsForm } from '@gelin/contract/settings-form';
import { HOUR, LONGEST_WORD, NOW, WORDS } from './layout.rows.ts';

const GRID = '桂园社区滨河花园南区第一网格';

export const WRONG: ListsChecked = {
  ok: false,
  total: 240,
  problems: [
    { sheet: 'units', row: 4, column: 'C', reason: '没有“柳西村”这个村（社区），是不是“柳溪村”？' },
    { sheet: 'members', row: 1_204, column: 'AB', reason: `“${LONGEST_WORD}”不像电话号码，只写数字和连字符` },
    { sheet: 'boundaries', row: 7, column: '', reason: `${GRID}第 1 圈和自己相交` },
  ],
};

const tally = { added: 4_473, changed: 12, same: 380, left: 27 };

export const RIGHT: ListsChecked = {
  ok: true,
  import: 'made-import',
  unchanged: false,
  counts: { units: tally, departments: tally, members: tally, landmarks: { added: 4_000, removed: 3 } },
  ended: [
    { name: '欧阳桂兰', posts: [`${GRID} 网格长`, '桂园社区居民委员会 村网格内勤'] },
    { name: '周明', posts: ['综合行政执法队 部门联络员'] },
  ],
  endedTotal: 126,
};

const post = { role: 'gridChief', unit: 'qinghe-guiyuan-1', words: `${GRID} 网格长` } as const;
const staffRow = (member: string, name: string, bound: boolean) => ({
  member,
  name,
  bound,
  posts: [post, { ...post, words: '桂园社区居民委员会 村网格内勤' }],
  codable: true,
  ...(bound && { phone: '0731-88881234', avatar: FACE }),
});
/** A small picture where a public photo would be. */
const FACE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const staff = {
  unit: { id: 'qinghe', name: '青禾镇', level: 'town' as const },
  rows: [staffRow('m1', '欧阳桂兰', true), staffRow('m2', '王秀兰', false)],
  vacant: [{ role: 'centreDirector' as const, unit: 'qinghe', words: '青禾镇 综治中心主任' }],
  below: [
    { id: 'qinghe-guiyuan', name: '桂园社区居民委员会', vacant: false },
    { id: 'qinghe-liuxi', name: '柳溪村', vacant: true },
  ],
  departments: [{ id: 'd1', name: '市场监督管理所青禾分所' }],
  roles: ['centreDirector', 'dispatcher', 'villageContact', 'supervisor', 'clerk', 'admin'] as const,
};

const field = (
  kind: FormField['kind'],
  label: string,
  value: string,
  more: Partial<FormField> = {},
): FormField => ({
  name: `made.${label}`,
  label,
  kind,
  value,
  ...more,
});
const UNITS = [
  { value: 'workingHours', label: '工作小时' },
  { value: 'workingDays', label: '工作日' },
  { value: 'calendarDays', label: '自然日' },
  { value: 'wallHours', label: '钟表小时' },
];

/** A form with a field of every kind. */
export const FORM: SettingsForm = {
  version: 12,
  title: '时限',
  note: '多久受理、多久办结、多久督办',
  fields: [
    field('span', '办理', '5 workingDays', { options: UNITS }),
    field('number', '等季节，最多暂停几个工作日', '20'),
    field('yesNo', '停用', 'false', { note: '不再让人选，已有的事不受影响' }),
    field('text', '名称', '公共设施损坏 · 井盖、沟盖、护栏缺损'),
    field('long', '大家怎么说', WORDS, { note: '一行一个，至少两个字' }),
    field('choice', '怎么答', 'yesNo', { options: UNITS }),
    field('many', '轮流值班的人', 'workingHours', { options: UNITS }),
  ],
  entries: [{ place: 'categories/0204/smoke', name: '有没有冒烟，或者闻到很大的味道？', note: '必答' }],
  adds: { place: 'categories/0204', label: '加一个问题' },
  removable: true,
};

const SECTIONS: SettingsForm = {
  version: 12,
  title: '全镇设置',
  fields: [],
  entries: [
    '类别和问题',
    '答复模板',
    '时限',
    '上班时间和放假',
    '汇总、免打扰和升群',
    '报事和保存',
    '值班',
    '公示牌',
  ].map((name, index) => ({ place: `made-${index}`, name, note: '名称、时限、报事时问什么、停用' })),
};

type Part<F extends keyof Procedures> = {
  [P in keyof Procedures[F]]?: Procedures[F][P]['output' & keyof Procedures[F][P]];
};

const logged = (version: number) => ({
  version,
  at: NOW - version * HOUR,
  by: '方宇',
  why: '镇长办公会定的，先试行三个月',
  lines: [`时限 部门签收：4 → 2`, `类别 ${LONGEST_WORD} 名称：${WORDS.slice(0, 50)} → （无）`],
  undoable: version % 2 === 0,
});

export const ADMIN: { readonly people: Part<'people'>; readonly town: Part<'town'> } = {
  people: {
    staff,
    postCode: { code: '3812475609', until: NOW + 168 * HOUR, name: '欧阳桂兰' },
    codeFor: {
      name: '欧阳桂兰',
      posts: [`${GRID} 网格长`, '桂园社区居民委员会 村网格内勤'],
      rebinds: true,
      mine: false,
    },
    staffing: {
      figures: [
        { figure: 'vacant', count: 4210, of: 4967 },
        { figure: 'phoneless', count: 12, of: 757 },
        { figure: 'unbound', count: 4873, of: 5000 },
        { figure: 'unstaffed', count: 0, of: 14 },
      ],
    },
    gaps: {
      rows: [1, 2, 3].map((each) => ({
        id: `qinghe-guiyuan-${each}::m${each}`,
        unit: `qinghe-guiyuan-${each}`,
        name: '欧阳桂兰',
        posts: [`${GRID} 网格长`, `${GRID} 信息员`],
      })),
      cursor: 'qinghe-guiyuan-3::m3',
    },
    postLog: {
      rows: [1, 2, 3].map((each) => ({
        id: `log-${each}`,
        at: NOW - each * HOUR,
        by: '方宇',
        member: '欧阳桂兰',
        words: `结束岗位：${GRID} 网格长`,
      })),
      cursor: 7,
    },
  },
  town: {
    checkLists: WRONG,
    settingsForm: SECTIONS,
    settingsLog: { version: 12, rows: [12, 11].map(logged), cursor: 11 },
  },
};

export const NO_ADMIN: typeof ADMIN = {
  people: { staff: { ...staff, rows: [], vacant: [], below: [] }, postLog: { rows: [] }, gaps: { rows: [] } },
  town: { settingsForm: SECTIONS, settingsLog: { version: 0, rows: [] } },
};
