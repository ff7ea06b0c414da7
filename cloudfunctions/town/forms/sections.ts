/** 设置: the sections of a town's settings that are edited in the app, each with its fields. */
import {
  CATEGORY_LEDGERS,
  GROUP_LEVELS,
  LEDGER_WORDS,
  membersOfCentre,
  SEVERITY_WORDS,
  type Directory,
  type Plain,
} from '@gelin/domain';
import {
  choice,
  lines,
  linesOf,
  many,
  number,
  percent,
  span,
  text,
  Unreadable,
  yesNo,
  type Field,
} from './field.ts';
import { daysField } from './roster.ts';

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly fields: (directory: Directory) => readonly Field[];
}

const fixed =
  (...fields: readonly Field[]) =>
  () =>
    fields;

const LIMITS: Section = {
  key: 'limits',
  title: '时限',
  note: '多久受理、多久办结、多久督办',
  fields: fixed(
    span(['limits', 'accept'], '受理'),
    span(['limits', 'handle'], '办理'),
    span(['limits', 'byNature', 'consult'], '咨询的办理', { optional: true }),
    span(['limits', 'byNature', 'dispute'], '纠纷的办理', { optional: true }),
    span(['limits', 'urgent', 'accept'], '紧急事项的受理'),
    span(['limits', 'urgent', 'handle'], '紧急事项的办理'),
    span(['limits', 'sign'], '部门签收'),
    span(['limits', 'sendBack'], '部门退回'),
    span(['limits', 'verify'], '核查'),
    number(['limits', 'suspend', 'reporter'], '等报事人，最多暂停几个工作日'),
    number(['limits', 'suspend', 'others'], '等别人，最多暂停几个工作日'),
    number(['limits', 'suspend', 'season'], '等季节，最多暂停几个工作日'),
    number(['limits', 'suspend', 'times'], '最多暂停几次'),
    percent(['limits', 'soon'], '过了时限的百分之几提醒'),
    span(['limits', 'supervise'], '超时多久督办'),
    span(['limits', 'superviseAgain'], '超时多久再督办'),
    number(['limits', 'archiveDays'], '办结后几天归档'),
    percent(['limits', 'spotChecks'], '即查即改抽查百分之几'),
  ),
};

const clock = (minutes: string) => /^([01]?\d|2[0-4]):[0-5]\d$/u.test(minutes);
const padded = (time: string) => time.padStart(5, '0');

/** "08:30-12:00" */
function shiftIn(said: string): Plain {
  const times = said.split(/[-–~—至到]/u).map((time) => time.trim().replace('：', ':'));
  if (times.length !== 2 || !times.every(clock)) throw new Unreadable(`“${said}”应写作 08:30-12:00`);
  return times.map(padded);
}

const shiftWords = (shift: Plain) => (Array.isArray(shift) ? shift.join('-') : '');

const HALF_DAYS: Field = {
  path: ['calendar', 'halfDays'],
  label: '上半天的日子',
  note: '一行一天：2027-02-10 08:30-12:00',
  kind: 'long',
  show: (value) =>
    Object.entries((value ?? {}) as Record<string, { shifts: Plain[] }>)
      .map(([day, { shifts }]) => `${day} ${shifts.map(shiftWords).join(' ')}`)
      .join('\n'),
  read: (said) =>
    Object.fromEntries(
      linesOf(said).map((line) => {
        const [day = '', ...shifts] = line.split(/\s+/u);
        return [day, { shifts: shifts.map(shiftIn) }];
      }),
    ),
};

const CALENDAR: Section = {
  key: 'calendar',
  title: '上班时间和放假',
  note: '国家节假日和调休不用写',
  fields: fixed(
    lines(['calendar', 'hours', 'shifts'], '上班时间', {
      note: '一行一段：08:30-12:00',
      show: shiftWords,
      read: shiftIn,
    }),
    lines(['calendar', 'closed'], '本地放假的日子', { note: '一行一天：2027-02-10' }),
    lines(['calendar', 'worked'], '放假但上班的日子', { note: '一行一天' }),
    HALF_DAYS,
  ),
};

const LEVELS = GROUP_LEVELS.map((value) => ({
  value,
  label: { grid: '网格群', village: '村群', town: '镇群' }[value],
}));

const GROUPS: Section = {
  key: 'groups',
  title: '汇总、免打扰和升群',
  note: '几点汇总，夜里不打扰，什么事升到哪一级',
  fields: fixed(
    lines(['groups', 'digests'], '汇总时刻', { note: '一行一个：11:30', read: padded }),
    text(['groups', 'quiet', 'from'], '免打扰从', { note: '紧急事项不受影响' }),
    text(['groups', 'quiet', 'to'], '免打扰到'),
    ...(['routine', 'important', 'urgent'] as const).map((severity) =>
      choice(['groups', 'rises', severity], `${SEVERITY_WORDS[severity]}事项到`, LEVELS),
    ),
    choice(['groups', 'rises', 'notAccepted'], '没按时受理的升到', LEVELS),
    choice(['groups', 'rises', 'overdue'], '超时的升到', LEVELS),
    choice(['groups', 'rises', 'hotSpot'], '热点升到', LEVELS),
    number(['groups', 'hotSpots', 'days'], '热点：几天内'),
    number(['groups', 'hotSpots', 'least'], '热点：至少几件'),
    number(['notices', 'unseenMinutes'], '紧急事项几分钟没人看，就找下一位值班人'),
  ),
};

const REPORTING: Section = {
  key: 'reporting',
  title: '报事和保存',
  note: '能不能匿名，一人最多报几件，信息保存多久',
  fields: ({ settings }) => [
    yesNo(['reporting', 'anonymous'], '可以匿名'),
    many(
      ['reporting', 'neverAnonymous'],
      '这些不能匿名',
      settings.catalogue.categories.map(({ code, name }) => ({ value: code, label: name })),
    ),
    number(['reporting', 'perHour'], '一人一小时最多几件'),
    number(['reporting', 'perDay'], '一人一天最多几件'),
    number(['retention', 'months'], '归档后几个月删除报事人的信息'),
    ...CATEGORY_LEDGERS.map((ledger) =>
      number(['retention', 'byLedger', ledger], `其中${LEDGER_WORDS[ledger]}的，几个月`, {
        note: '不写就同上',
        optional: true,
      }),
    ),
    number(['retention', 'inspections'], '安全检查的记录保存几个月'),
  ],
};

const ROSTER: Section = {
  key: 'roster',
  title: '值班',
  note: '下班以后谁先看到',
  fields: (directory) => {
    const people = membersOfCentre(directory);
    return [
      many(
        ['roster', 'order'],
        '轮流值班的人',
        people.map(({ id, name }) => ({ value: id, label: name })),
        { note: '综治中心的人，两人一天轮流' },
      ),
      daysField(people),
    ];
  },
};

const BOARD: Section = {
  key: 'board',
  title: '公示牌',
  note: '监督电话，网格长做什么',
  fields: fixed(
    text(['board', 'supervision'], '监督电话', { optional: true }),
    lines(['board', 'duties'], '网格长做什么', { note: '一行一条' }),
    lines(['board', 'way'], '一件事怎么办', { note: '一行一步' }),
  ),
};

const ASSESSMENT: Section = {
  key: 'assessment',
  title: '考核',
  note: '看哪几项，各占多少，几件起评',
  fields: fixed(
    number(['assessment', 'weights', 'inTime'], '按期结案率的权重', { note: '四项加起来 100，不看的写 0' }),
    number(['assessment', 'weights', 'notReopened'], '未重办率的权重'),
    number(['assessment', 'weights', 'satisfaction'], '满意率的权重'),
    number(['assessment', 'weights', 'verified'], '核查通过率的权重'),
    number(['assessment', 'least'], '应办结或办结不到几件，不评'),
    number(['assessment', 'leastRated'], '评价不到几件，不评满意率'),
  ),
};

/** Sections without entries below; the rest is in `entries.ts`. */
export const SECTIONS: readonly Section[] = [LIMITS, CALENDAR, GROUPS, REPORTING, ROSTER, BOARD, ASSESSMENT];
