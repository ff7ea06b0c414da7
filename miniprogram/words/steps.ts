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
  photoGone: '照片没有传上去，请再试一次',
} as const;

export const says = {
  over: (visit: string) => `${visit}（时间已过）`,
  log: (step: string) => `办好了：${step}`,
  logged: (step: string) => `已记下：${step}`,
  aria: (step: string, state: 'done' | 'next' | 'open', when: string) =>
    `${step}，${{ done: `已办好，${when}`, next: '现在办这一步', open: '还没到' }[state]}`,
} as const;
