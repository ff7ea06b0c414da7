/** What the line of a service's steps says. */
export const w = {
  title: '办到哪一步了',
  done: '都办好了',
  visit: '约好上门',
  move: '改时间',
  moved: '已经改了，会告诉对方',
  picture: '拍照再记',
  undo: '撤销',
  handOver: '都办好了，请用“答复”交给报事人',
  // 等网络
  waits: '等网络，会自己发出去',
  going: '正在发出去',
  byOther: '这一步已经有人记过了',
  remove: '拿掉',
} as const;

export const says = {
  over: (visit: string) => `${visit}（时间已过）`,
  log: (step: string) => `办好了：${step}`,
  logged: (step: string) => `已记下：${step}`,
  pictureOf: (step: string) => `${step}的照片`,
  stopped: (what: string) => `没发出去：${what}`,
  stoppedWhy: (why: string) => `${why}。点这里拿掉`,
  aria: (step: string, state: 'done' | 'waits' | 'next' | 'open', when: string) =>
    `${step}，${{ done: `已办好，${when}`, waits: `已记下，${when}`, next: '现在办这一步', open: '还没到' }[state]}`,
} as const;
