/** What 我不在 says. */
export const w = {
  when: '哪几天不在',
  from: '从',
  until: '到',
  who: '谁替您办',
  alone: '您的单位里没有别人登记，没有人能替您。',
  pickStandIn: '请选一位同事替您',
  periodWrong: '结束那天要在开始那天以后，也不能是过去',
  go: '定下来',
  goNote: '这几天的通知也会发给他，他可以把您手上的事接过去',
  back: '我回来了',
  backNote: '回来以后通知只发给您',
  gone: '已定下来',
  returned: '欢迎回来',
};

/** What is said with a name or a day in it. */
export const phrases = {
  away: (from: string, until: string, name: string) =>
    `您${from === until ? from : `${from}到${until}`}不在，由${name}替您办`,
  standsIn: (name: string) => `${name}不在，您在替他办。要接手一件，点开它，选“内部转办”里的“接过来由我办”`,
};
