/** What the pages about publicity (宣传活动) say. */

export const w = {
  none: '您的岗位不用登记宣传活动。',
  when: '什么时候',
  date: '日期',
  time: '时间',
  unit: '在哪个单位',
  place: '在哪里',
  placeHint: '例如：村委会门口',
  topic: '宣传什么',
  topicHint: '例如：防范电信诈骗',
  topics: ['防范电信诈骗', '消防安全', '防溺水', '交通安全', '用气用电安全', '政策宣讲'],
  reached: '到场多少人',
  leaflets: '发了多少份宣传单',
  count: '数字，没有写 0',
  note: '说明（可以不写）',
  noteHint: '例如：和派出所一起，入场讲了半小时',
  photos: '照片',
  keeps: '只记数字，不记来了哪些人。没有网络也能记，有网络会自己送。',
  send: '登记',
  correct: '更正',
  sent: '活动记下了',
  corrected: '更正记下了，原来的也留着',
  clear: '不写了',
  clearTitle: '不写了，写的都不要？',
  clearConfirm: '不要了',
  record: '活动记录',
  start: '登记一次活动',
  empty: '还没有活动记录。\n办完一次宣传，在这里记时间、地点和人数，台账会自己有。',
  more: '再看一些',
  moreFailed: '没有取到，点一下再试',
  dropFailed: '不要了',
  change: '更正这一条',
  changes: '更正过',
  lack: {
    place: '请写在哪里',
    topic: '请写宣传什么',
    reached: '请写到场多少人，没有写 0',
    leaflets: '请写发了多少份，没有写 0',
    people: '只写地点和内容，不写人和住户',
    future: '时间还没有到',
  },
} as const;

/** Sentences with something in them. */
export const says = {
  counts: (reached: number, leaflets: number) =>
    leaflets > 0 ? `${reached} 人，宣传单 ${leaflets} 份` : `${reached} 人`,
  corrected: (times: number) => `更正过 ${times} 次`,
  changed: (when: string, by: string) => `${when} ${by}`,
  waits: (count: number) => `${count} 份还没送出，有网络会自己送`,
  failed: (count: number, why: string) => `${count} 份没能送出：${why}`,
} as const;
