/** What 委托外单位 says. */
export const w = {
  why: '请物业、施工队、维保公司等来办。对方不用注册，点开链接就能看到这件事和照片（不显示报事人），办好后拍照回复。办理时限照常计算。',
  name: '请谁来办',
  nameHint: '比如：安达电梯公司',
  text: '请他们做什么',
  textHint: '比如：修好三号楼的电梯，修好后拍照',
  days: '多久办好',
  spans: [
    { value: '1', label: '1 天' },
    { value: '3', label: '3 天' },
    { value: '7', label: '7 天' },
    { value: '15', label: '15 天' },
    { value: '30', label: '30 天' },
  ],
  make: '做一个链接',
  again: '换一个新链接',
  missing: '写好请谁、做什么，就能做链接',
  ready: '链接做好了',
  share: '用微信发给对方',
  once: '链接只在这里显示这一次。没发出去或发错了，可以换一个新的，旧的随即失效。',
  revoke: '收回委托',
  revoked: '已收回，链接不能再用',
  revokeTitle: '收回委托？',
  revokeText: '对方的链接马上失效，已经回复的还在。',
  revokeYes: '收回',
  think: '再想想',
  standing: '现在的委托',
  replied: '对方还没有回复',
};

export const phrases = {
  standing: (name: string, until: string) => `${name}，${until} 前办好`,
  replies: (count: number) => `对方回复了 ${count} 次，在办理过程里看`,
  shared: (name: string, category: string) => `请${name}帮忙：${category}`,
};
