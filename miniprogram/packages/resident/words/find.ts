/** What the page for finding a chief says. */
export const FIND_WORDS = {
  search: '小区、路名、外号',
  searchAria: '输入小区、路名、门牌、外号或网格长名字来找，拼音也行',
  hint: '门牌、店名、网格长名字也行。不会写的字用拼音，或只打每个字的第一个字母。',
  here: '用我的位置',
  scan: '扫公示牌上的码',
  asking: '正在找',
  nowhere: '没找到。换个说法试试：小区、路名、店名、村名都行，拼音也行。',
  outside: '您现在的位置没有对上网格，输入小区或路名来找。',
  denied: '没有拿到您的位置。输入小区或路名一样能找到，也可以到设置里打开位置。',
  notOurs: '这不是网格公示牌上的码。输入小区或路名来找。',
  settings: '去设置',
  retry: '再试一次',
  chief: '网格长',
  vacant: '网格长暂缺',
  map: '在地图上点您的位置',
  mapAria: '各网格的范围。看不清地图就在上面输入地名来找。',
} as const;

/** Sentences with somebody or something in them. */
export const FIND_SAYS = {
  count: (count: number) => `找到 ${count} 处，点您要找的`,
} as const;
