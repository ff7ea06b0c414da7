/** What the page for picking a place says. */
export const PLACE_WORDS = {
  titleHome: '选我的网格',
  titleMatter: '事情在哪里',
  search: '小区、路名、门牌、店名',
  searchAria: '输入小区、路名、门牌或店名来找',
  found: '是不是这里？',
  several: '是不是其中一处？',
  notFound: '没找到这个地方。换个说法，或在下面选。',
  locating: '正在找',
  here: '用我的位置',
  find: '用拼音、外号找，扫码或看地图',
  denied: '没有拿到您的位置。可以在下面选，也可以到设置里打开位置。',
  outside: '您现在的位置没有对上网格，请在下面选。',
  settings: '去设置',
  villages: '在哪个村、社区？',
  back: '重新选村、社区',
  choose: '就是这里',
  near: '附近有',
  chief: '网格长',
  unknown: '不清楚，请镇综治中心找',
  unknownName: '请镇综治中心帮忙找',
  empty: '这个镇还没有录入网格',
} as const;

/** Sentences with somebody or something in them. */
export const PLACE_SAYS = {
  gridsOf: (village: string) => `${village}的哪个网格？`,
} as const;
