/** What 工作台 says. */
import type { SectionKey } from '../desk/desk.entries';

export const w = {
  sections: {
    work: '手上的事',
    place: '网格和村',
    centre: '综治中心',
    papers: '台账和文书',
    town: '全镇设置',
  } satisfies Record<SectionKey, string>,
  empty: '您现在没有岗位。\n要参加工作，请找网格长要邀请。',
};

/** Each way in: what it is called, and what one finds there. */
export const entries = {
  today: { name: '今日', note: '今天的事项、任务和巡查' },
  todo: { name: '待办', note: '要我办的、等我核查的' },
  tasks: { name: '任务', note: '上面交办的，和我交办的' },
  patrol: { name: '巡查', note: '开始、记一处、结束，没网也能用' },
  groups: { name: '工作群', note: '网格、村、镇的分级群' },
  village: { name: '村级工作台', note: '各网格在办、卡住、今天到期' },
  meetings: { name: '碰头会', note: '卡住的事一件件过，定了就交办' },
  patrols: { name: '巡查记录', note: '看了哪里，发现了什么' },
  informants: { name: '信息员', note: '邀请、查看、结束' },
  published: { name: '公告', note: '告诉居民停水停电、政策、活动' },
  ledger: { name: '台账', note: '查看和导出' },
  boards: { name: '公示牌和联系卡', note: '按网格打印' },
  robots: { name: '群机器人', note: '把卡片和汇总发到企业微信群' },
};
