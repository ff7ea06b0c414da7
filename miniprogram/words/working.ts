/** What stands on a matter's page for those who work on it, beside its story. */
export const WORK_WORDS = {
  asked: '有申请等着定',
  board: '吹哨报到',
  notSigned: '还没签收',
  notArrived: '还没到',
};

export const WORK_SAYS = {
  called: (where: string, at: string) => `${at} 请到 ${where}`,
  signed: (at: string) => `${at} 签收`,
  arrived: (at: string) => `${at} 到了`,
};
