/** What the list of one's own matters says. */
export const MINE_WORDS = {
  empty: '您还没有报过事。看到坏了、脏了、需要帮忙的，都可以告诉网格长。',
  report: '报事',
  more: '正在加载',
  end: '没有更多了',
  moreFailed: '后面的没有加载出来，点这里重试',
  rate: '请您评价',
  numbers: '匿名报的事',
  numbersNote: '号码只记在这个手机上',
  removeNumber: '不再记',
  removeTitle: '不再记这个号码？',
  removeContent: '拿掉以后，只能凭您抄下的号码看进展',
  remove: '拿掉',
  keep: '先留着',
} as const;
