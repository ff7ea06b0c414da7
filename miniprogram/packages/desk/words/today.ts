/** What 今日 says. */
export const w = {
  patrol: '巡查',
  patrolGo: '开始巡查',
  patrolOn: '继续巡查',
  found: '发现问题',
  foundNote: '拍照上报',
  behalf: '代报',
  behalfNote: '替人报事',
  tasks: '任务',
  mine: '要我办',
  verify: '等我核查',
  verifyWhy: '别人答复过了，请去看看是不是真的办好了',
  late: '已超时',
  allTasks: '看全部任务',
  allMatters: '看全部事项',
  empty: '今天没有要办的事。\n可以出去走走，看看网格里好不好。',
  sums: '今天',
} as const;

/** Sentences with numbers in them. */
export const says = {
  count: (count: number, more: boolean) => `${count}${more ? '+' : ''} 件`,
  duty: (perDay: number, done: number) =>
    perDay === 0
      ? done > 0
        ? `今天已巡 ${done} 次`
        : '今天还没巡过'
      : done >= perDay
        ? `今天的 ${perDay} 次都巡过了`
        : `今天要巡 ${perDay} 次，已巡 ${done} 次，还有 ${perDay - done} 次`,
  due: (when: string) => `${when} 前`,
  overdue: (count: number) => `超期 ${count}`,
  dueSoon: (count: number) => `快到期 ${count}`,
  urgent: (count: number) => `紧急 ${count}`,
  todo: (count: string) => `要办 ${count}`,
  tasks: (count: string) => `任务 ${count}`,
} as const;
