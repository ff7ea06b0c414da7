/** What the command board says. */
export const w = {
  open: '在办',
  dueToday: '今天到期',
  overdue: '已超期',
  arrived: '今天新到',
  closed: '今天办结',
  means: {
    open: '现在还没办结的。只给中心看的、演练的不算。',
    dueToday: '手上这一步今天到期、还没到的。停表的不算。',
    overdue: '手上这一步已经过了时限的。停表的不算。',
    arrived: '今天报上来的，不论受理没有。',
    closed: '今天办结的。',
  },
  modes: { list: '列表', map: '地图' },
  mode: '怎么看',
  desk: '看哪里的',
  places: '各地',
  elsewhere: '本级',
  empty: '现在没有在办的事项。',
  beyond: '在办的事项太多，只数了最早的一万件。',
  mapAria: '各地在办、今天到期和超期的地图，数字在下面的列表里',
  noMap: '这里的单元还没有画范围，请看列表。',
} as const;

export const phrases = {
  behind: (desk: string, figure: string) => `${desk} · ${figure}`,
  at: (time: string) => `${time} 的情况，每分钟更新`,
  label: (name: string, open: number, overdue: number) =>
    overdue > 0 ? `${name} 超期 ${overdue}` : `${name} ${open}`,
};
