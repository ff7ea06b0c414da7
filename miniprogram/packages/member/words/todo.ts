/** What 待办 says. */
import type { TodoFilter } from '../todo/todo.view';

export const w = {
  filters: {
    all: '全部',
    urgent: '紧急',
    toSign: '待签收',
    doing: '在办',
    dueSoon: '快到期',
    overdue: '超期',
    back: '退回来的',
  } satisfies Record<TodoFilter, string>,
  asks: '等我定时间',
  asksWhy: '承办单位申请延期或停表，同意之前时限照走',
  back: { failed: '核查没通过', reopened: '报事人要求重办' },
  mine: '要我办',
  helps: '请我们协办',
  helpsWhy: '别的单位主办，要我们到场或者帮着办',
  arrived: '已经报到',
  verify: '等我核查',
  held: '请先看一看再派：只有录音录像、微信提醒用词，或同一人最近三件都不是要办的事',
  verifyWhy: '别人答复过了，请去看看是不是真的办好了',
  empty: '手上的事都办完了，歇一歇吧。\n有新的事会自动出现在这里。',
  showAll: '看全部',
  choose: '只看哪些',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
};

/** What is said with a name or a number in it. */
export const phrases = {
  filterLabel: (name: string, count: number) => `只看${name}，${count} 件`,
  called: (when: string, where: string) => `${when} 请到 ${where}`,
  assigned: (name: string) => `由${name}办`,
  standsIn: (name: string) => `替${name}`,
  count: (count: number) => `${count} 件`,
  emptyFiltered: (name: string) => `没有${name}的事`,
};
