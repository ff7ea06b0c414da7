/** What the page of a grid's chief says. */
export const CHIEF_WORDS = {
  title: '网格长',
  call: '打电话',
  report: '报事',
  mine: '设为我的网格',
  isMine: '这是我的网格',
  noPhone: '还没有公布电话。急事打下面村里、镇上的电话。',
  where: '管哪里',
  near: '附近有',
  hours: '在哪里、什么时候找得到',
  posts: '职务',
  duties: '网格长做什么',
  workers: '网格员',
  above: '找不到网格长，就找他们',
  supervision: '监督电话',
  supervisionNote: '对网格长不满意，可以打这个电话',
  way: '您报的事这样办',
  find: '找别的网格长',
  boards: '做公示牌和联系卡',
  map: '网格范围',
} as const;

/** Sentences with somebody or something in them. */
export const CHIEF_SAYS = {
  aloudWho: (post: string, name: string) => `${post}是${name}`,
  aloudPhone: (phone: string) => `电话，${phone}`,
  aloudAbove: (post: string, name: string, phone: string) =>
    `${post}${name}${phone ? `，电话，${phone}` : ''}`,
  callWho: (name: string) => `打电话给${name}`,
  ownPhone: (name: string, phone: string) => `${name}自己的电话 ${phone}`,
  callAria: (name: string) => `给${name}打电话`,
  share: (grid: string, name: string) => (name ? `${grid}的网格长是${name}` : grid),
  setMine: (grid: string) => `已设为我的网格：${grid}`,
} as const;
