/** What the duty roster says. */
export const w = {
  today: '今天值班',
  yours: '今天您值班',
  last: '上一班交接',
  month: '这个月',
  week: '日一二三四五六',
  turns: ['A岗', 'B岗', 'C岗', 'D岗'],
  nobody: '没有排班',
  change: '换班',
  changed: '调过班',
  off: '休',
  write: '写交接',
  handOver: '交给下一班',
  noteLabel: '交接内容',
  noteHint: '没办完的、要盯的、答应了群众的',
  save: '交出去',
  saving: '正在交…',
  told: '交接写好了，下一班能看到',
  who: '这天谁值班，按顺序点',
  keep: '就这样排',
  back: '还按轮流',
  moved: '排好了',
  call: '打电话',
  calls: '未读，请电话',
  before: '上个月',
  after: '下个月',
  empty: '还没有排班。请系统管理员在设置里排好轮流的顺序。',
};

/** What is said with a name or a day in it. */
export const phrases = {
  day: (month: number, day: number, weekday: string) => `${month}月${day}日 周${weekday}`,
  month: (year: number, month: number) => `${year}年${month}月`,
  turn: (turn: string, name: string) => `${turn} ${name}`,
  by: (name: string, when: string) => `${name} ${when}`,
  callName: (name: string) => `打给${name}`,
  changing: (day: string) => `${day} 谁值班`,
};
