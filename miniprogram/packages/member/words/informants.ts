/** What those who hold a grid read about its informants. */
export const w = {
  grids: '哪个网格',
  invite: '邀请一位信息员',
  inviting: '正在准备邀请码',
  inviteNote: '一个码给一个人，七天内有效',
  waiting: '还没用的邀请码',
  share: '发到微信',
  copy: '复制邀请码',
  end: '作废',
  call: '打电话',
  release: '结束',
  people: '信息员',
  none: '还没有信息员。点下面的按钮，把邀请发给愿意帮忙的邻居。',
  noGrid: '您没有负责的网格。信息员由网格长、网格员和村里邀请。',
  endTitle: '作废这个邀请码？',
  endContent: '拿到它的人就不能用了，可以再发一个新的。',
  endConfirm: '作废',
  releaseConfirm: '结束',
  keep: '先不',
} as const;

/** Sentences with somebody or something in them. */
export const says = {
  until: (when: string) => `${when} 前有效`,
  since: (day: string) => `${day} 加入`,
  callAria: (name: string) => `给${name}打电话`,
  releaseAria: (name: string) => `结束${name}的信息员岗位`,
  releaseTitle: (name: string) => `结束${name}的信息员岗位？`,
  releaseContent: (name: string) => `${name}不再是信息员，以前上报的事照常办。以后可以再邀请。`,
  shared: (grid: string) => `请您做${grid}的信息员：看到问题，拍照就行`,
  codeAria: (code: string) => `邀请码 ${[...code].join(' ')}`,
} as const;
