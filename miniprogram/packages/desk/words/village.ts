/** What a village's desk says. */
import type { Stuck, VillageFigure } from '@gelin/domain/phone';

export const w = {
  figures: {
    open: '在办',
    stuck: '卡住',
    dueToday: '今天到期',
    up: '报上去的',
    down: '镇里下来的',
  } satisfies Record<VillageFigure, string>,
  means: {
    open: '还没办完的，保密的和演练的不算',
    stuck: '超期、被退回、挂起、督办没回告的',
    dueToday: '今天到时限的',
    up: '村里报上去、现在由镇里或部门办的',
    down: '镇里交下来、村里在办的',
  } satisfies Record<VillageFigure, string>,
  stuck: {
    unseenUrgent: '紧急没受理',
    overdue: '超期',
    supervised: '督办没回告',
    sentBack: '被退回',
    suspended: '挂起',
  } satisfies Record<Stuck, string>,
  byGrid: '各网格',
  whistles: '吹哨',
  signed: '签收',
  arrived: '报到',
  notYet: '还没报到',
  clerk: '收和报',
  clerkNote: '镇里下来的，和报上去的',
  tasks: '任务',
  given: '我交办的任务',
  meetings: '碰头会',
  patrols: '今天巡查',
  noGrids: '村里还没有网格',
  beyond: '太多了，只数了其中 1000 件',
  others: '看别的村',
} as const;

/** Sentences with something in them. */
export const says = {
  open: (name: string, figure: string, count: number) => `${name}${figure} ${count} 件`,
  owed: (owed: number, late: number) =>
    owed === 0 ? '都回报了' : `还有 ${owed} 份没回报${late > 0 ? `，${late} 份超时` : ''}`,
  patrols: (perDay: number, done: number) =>
    perDay > 0 ? `巡查 ${done}/${perDay}` : done > 0 ? `巡查 ${done} 次` : '',
  called: (where: string, when: string) => `${when} 到 ${where}`,
} as const;
