/** What the page of a public month says. */
export const w = {
  months: '看哪个月',
  figures: '主要数字',
  byCategory: '按类别',
  byPlace: '按地方',
  matters: '公开的事项',
  noMatters: '这个月没有公开的事项。',
  beyond: '这里只列最近的 100 件，全部在表格里。',
  privacy: '只有镇里审核后公开的内容，没有任何报事人的信息。件数很少的类别合在一起，不单独列。',
  share: '转发给乡邻',
  csv: '下载表格（CSV）',
  passOn: '表格好了，点这里转发',
  none: '镇里还没有公开过月度情况。',
  gone: '这个月的内容没有公开，或者已经撤下。',
  draft: '公开以后，所有人都看得到下面这些。公开前请核对。',
  notePlaceholder: '镇里想对居民说的话（可以不写）',
  release: '公开这个月',
  again: '按现在的数重新公开',
  conceal: '撤下',
  done: '已公开',
  concealed: '已撤下',
  look: '看公开的页面',
} as const;

export const says = {
  month: (month: string): string => {
    const [year = '', number = ''] = month.split('-');
    return `${year}年${Number(number)}月`;
  },
  title: (town: string, month: string): string => `${town}${says.month(month)}办事情况`,
  choice: (month: string, isReleased: boolean): string =>
    `${says.month(month)}${isReleased ? '（已公开）' : ''}`,
  kind: (arrived: number, closed: number): string => `新到 ${arrived}，办结 ${closed}`,
  released: (day: string): string => `${day} 公开`,
  file: (town: string, month: string): string => `${town}${says.month(month)}公开.csv`,
};
