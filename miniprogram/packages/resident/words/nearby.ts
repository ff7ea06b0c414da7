/** What the page of public matters says. */
export const NEARBY_WORDS = {
  area: '看哪里',
  areas: { home: '我的网格', town: '全镇' },
  mode: '怎么看',
  modes: { list: '列表', map: '地图' },
  month: '看镇里每月办事情况',
  note: '综治中心审核后公开的事，不含报事人的任何信息。',
  empty: '这里还没有公开的事。看到坏了、脏了、需要帮忙的，都可以告诉网格长。',
  report: '报事',
  join: '我也遇到',
  joined: '已经记下，有进展会告诉您',
  waits: '等网络，会自己加入',
  follow: '看进展',
  again: '您已经说过也遇到，进展在“我的事项”里',
  own: '这是您自己报的，进展在“我的事项”里',
  more: '正在加载',
  moreOnMap: '在地图上再加一些',
  moreFailed: '后面的没有加载出来，点这里重试',
  end: '没有更多了',
  unplaced: '有些事没有标地点，在列表里看',
  mapAria: '附近公开的事的位置',
  pick: '点地图上的标记，看是什么事',
} as const;

export const NEARBY_SAYS = {
  aloudCount: (count: number) => `这里有 ${count} 件公开的事`,
  failed: (failure: string) => `${failure}。可以再点一次`,
} as const;
