/** 名册: the sheets of a town's Excel lists and their columns: what the template shows and what reading looks for. */
import { DUTIES } from '../catalogue/category.ts';
import { ROLES } from '../org/post.ts';
import { DUTY_WORDS } from '../words/duties.ts';
import { ROLE_WORDS } from '../words/kinds.ts';

export const SHEETS = ['units', 'departments', 'members', 'landmarks'] as const;
export type SheetKey = (typeof SHEETS)[number];

export interface ListColumn<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  /** Other headings that offices use for it. */
  readonly also?: readonly string[];
  readonly required?: true;
  /** What one may write; a drop-down in the template. */
  readonly choices?: readonly string[];
  /** One sentence beside the heading. */
  readonly note: string;
  readonly example: string;
}

export interface SheetDefinition<Key extends string = string> {
  readonly key: SheetKey;
  readonly title: string;
  readonly columns: readonly ListColumn<Key>[];
}

export const LEVEL_CHOICES = ['镇', '村', '社区', '网格', '专属网格', '微网格'] as const;
export const YES = '是';
export const DEPARTMENT_KINDS = ['镇办', '派驻'] as const;
export const PARITIES = ['单号', '双号'] as const;
/** In the cell of an optional text: what stood there goes. An empty cell changes nothing. */
export const CLEARED = '-';
/** A row with this in its first cell shows how to fill in the sheet; it is passed over. */
export const EXAMPLE = '示例';

const COLUMNS = <Key extends string>(columns: readonly ListColumn<Key>[]) => columns;

export const UNIT_SHEET = {
  key: 'units',
  title: '网格',
  columns: COLUMNS([
    {
      key: 'level',
      heading: '层级',
      required: true,
      choices: LEVEL_CHOICES,
      note: '从下拉里选',
      example: '网格',
    },
    {
      key: 'name',
      heading: '名称',
      also: ['网格名称', '单位名称'],
      required: true,
      note: '全称，同一个村里不重复',
      example: '第一网格',
    },
    {
      key: 'above',
      heading: '所属',
      also: ['所属村（社区）', '所属村社区', '上级'],
      note: '网格写村（社区），微网格写“柳溪村第一网格”',
      example: '柳溪村',
    },
    {
      key: 'code',
      heading: '编码',
      also: ['网格编码'],
      note: '有就写，写了以后改名也认得出',
      example: '510100001',
    },
    {
      key: 'bounds',
      heading: '四至',
      also: ['四至范围'],
      note: '东、南、西、北到哪里',
      example: '东至北街，南至柳溪河',
    },
    { key: 'address', heading: '办公地址', note: '居民找得到的地方', example: '柳溪村党群服务中心' },
    { key: 'hours', heading: '办公时间', note: '', example: '周一至周五 8:30–17:30' },
    { key: 'phone', heading: '公示电话', note: '会公开，不写私人号码', example: '028-80000000' },
  ]),
} as const satisfies SheetDefinition;

export const DEPARTMENT_SHEET = {
  key: 'departments',
  title: '部门',
  columns: COLUMNS([
    {
      key: 'name',
      heading: '名称',
      also: ['部门', '部门名称'],
      required: true,
      note: '全称',
      example: '综合行政执法队',
    },
    { key: 'code', heading: '编码', note: '有就写', example: 'ZF01' },
    {
      key: 'kind',
      heading: '类型',
      choices: DEPARTMENT_KINDS,
      note: '镇办：镇里自己的；派驻：派出所、供电所等',
      example: '镇办',
    },
    { key: 'phone', heading: '电话', also: ['公示电话'], note: '', example: '028-80000001' },
    {
      key: 'duties',
      heading: '职责',
      note: `可写几项，用顿号隔开：${DUTIES.map((duty) => DUTY_WORDS[duty]).join('、')}`,
      example: '城市管理、生态环境',
    },
  ]),
} as const satisfies SheetDefinition;

export const MEMBER_SHEET = {
  key: 'members',
  title: '岗位和人员',
  columns: COLUMNS([
    { key: 'name', heading: '姓名', required: true, note: '一个人有几个岗位就写几行', example: '王秀兰' },
    { key: 'code', heading: '编号', also: ['工号'], note: '同名的人靠它或电话区分', example: 'W001' },
    {
      key: 'phone',
      heading: '公示电话',
      also: ['电话', '联系电话', '手机'],
      note: '会在公示牌上公开',
      example: '13800000000',
    },
    {
      key: 'role',
      heading: '岗位',
      also: ['职务'],
      choices: ROLES.map((role) => ROLE_WORDS[role]),
      note: '从下拉里选；全部离岗的人可以不写',
      example: '网格长',
    },
    {
      key: 'village',
      heading: '村（社区）',
      also: ['村社区', '村', '社区'],
      note: '村和网格的岗位要写',
      example: '柳溪村',
    },
    { key: 'grid', heading: '网格', also: ['所在网格'], note: '网格的岗位要写', example: '第一网格' },
    { key: 'department', heading: '部门', note: '部门联络员、经办人要写', example: '' },
    { key: 'gone', heading: '离岗', choices: [YES], note: '写“是”，这个岗位马上结束', example: '' },
  ]),
} as const satisfies SheetDefinition;

export const LANDMARK_SHEET = {
  key: 'landmarks',
  title: '地标',
  columns: COLUMNS([
    {
      key: 'village',
      heading: '村（社区）',
      also: ['村社区', '村', '社区'],
      required: true,
      note: '',
      example: '柳溪村',
    },
    { key: 'grid', heading: '网格', note: '不写就是整个村的', example: '第一网格' },
    {
      key: 'name',
      heading: '地标',
      also: ['地标名称', '小区', '路段'],
      required: true,
      note: '小区、院子、路、店，至少两个字',
      example: '北街',
    },
    { key: 'aliases', heading: '别名', also: ['俗称'], note: '大家怎么叫，用顿号隔开', example: '老北街' },
    { key: 'from', heading: '门牌从', note: '路才写', example: '1' },
    { key: 'to', heading: '门牌到', note: '路才写', example: '99' },
    { key: 'parity', heading: '单双号', choices: PARITIES, note: '只有一边是本网格时写', example: '单号' },
    { key: 'gone', heading: '删除', choices: [YES], note: '写“是”就去掉', example: '' },
  ]),
} as const satisfies SheetDefinition;

export const LISTS: readonly SheetDefinition[] = [UNIT_SHEET, DEPARTMENT_SHEET, MEMBER_SHEET, LANDMARK_SHEET];
