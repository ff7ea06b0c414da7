/** What stands on a matter's page for those who work on it, beside its story. */
export const WORK_WORDS = {
  asked: '有申请等着定',
  board: '吹哨报到',
  notSigned: '还没签收',
  notArrived: '还没到',
  placard: '挂牌督办',
  proposed: '查出重大隐患，建议挂牌督办',
};

export const WORK_SAYS = {
  called: (where: string, at: string) => `${at} 请到 ${where}`,
  signed: (at: string) => `${at} 签收`,
  arrived: (at: string) => `${at} 到了`,
  placarded: (at: string) => `${at} 挂牌督办`,
};

/** 挂牌督办 as one tap orders it. */
export const PLACARD = {
  action: 'supervise',
  text: '重大隐患，挂牌督办：请马上采取安全措施，按期整改到位，改好后回复。',
  placard: true,
} as const;
