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
  matters: { name: '事项', note: '按单位、辖区、条件找，列表或地图' },
  notices: { name: '通知', note: '告诉过我的，还没看的标着' },
  groups: { name: '工作群', note: '网格、村、镇的分级群' },
  away: { name: '我不在', note: '请假几天，谁来替' },
  tasks: { name: '任务', note: '上面交办的，和我交办的' },
  patrol: { name: '巡查', note: '开始、记一处、结束，没网也能用' },
  board: { name: '指挥大屏', note: '现在在办、今天到期、超期，各地一屏看' },
  assessment: { name: '考核', note: '办得怎么样，怎么算的' },
  figures: { name: '报表', note: '日清、周结、月报、季报、年报' },
  inspections: { name: '安全检查', note: '按表看场所，查出隐患，专项行动' },
  village: { name: '村级工作台', note: '各网格在办、卡住、今天到期' },
  meetings: { name: '碰头会', note: '卡住的事一件件过，定了就交办' },
  patrols: { name: '巡查记录', note: '看了哪里，发现了什么' },
  publicities: { name: '宣传活动', note: '记时间、地点和人数，台账自动有' },
  informants: { name: '信息员', note: '邀请、查看、结束' },
  published: { name: '公告', note: '告诉居民停水停电、政策、活动' },
  entry: { name: '电话、来访登记', note: '替打电话或上门的人登记，念给对方号码和时限' },
  tickets: { name: '工单', note: '导入 12345 等平台的工单，带着结果导出' },
  checks: { name: '抽查和回访', note: '当场解决的抽查，答复过的打电话问' },
  supervised: { name: '督办', note: '督办了还没有回复的' },
  releasable: { name: '可以公开的', note: '解决了的事，让大家都看到' },
  releaseMonth: { name: '公开月度情况', note: '把上月的数和公开事项给居民看' },
  duty: { name: '值班', note: '今天谁值班、换班、交接' },
  calls: { name: '未读，请电话', note: '紧急的事还没有人看，打电话告诉他们' },
  triage: { name: '分拨', note: '新到的、退回来的、要定的，申请时间的，重大隐患' },
  ledger: { name: '台账', note: '查看和导出' },
  summary: { name: '工作总结', note: '周报、月报，整套月报一个文件' },
  boards: { name: '公示牌和联系卡', note: '按网格打印' },
  codes: { name: '村里的人和岗位码', note: '谁在哪个网格，给没绑定的人发码' },
  lists: { name: '名册导入', note: '网格、部门、人员、地标、边界' },
  staff: { name: '岗位和人员', note: '加人、结束岗位、发岗位码' },
  settings: { name: '规则和设置', note: '类别、问题、时限、放假、模板、值班' },
  robots: { name: '群机器人', note: '把卡片和汇总发到企业微信群' },
};
