/** What somebody reads who comes in by a code (岗位码). */
export const POST_CODE_WORDS = {
  title: '我有岗位码',
  lead: '镇里给您安排了岗位，用岗位码把它和您的微信连起来。只要做一次。',
  codeTitle: '岗位码',
  codeHint: '10 个数字',
  codeNote: '岗位码向镇里的管理员或村级网格长要',
  look: '下一步',
  looking: '正在看',
  isYou: '是您吗？',
  rebinds: '这个岗位原来绑在另一个微信上，确认后那边就不能再用了。',
  bind: '是我，绑定',
  binding: '正在绑定',
  notMe: '不是我，换一个码',
  bound: '绑好了',
  mine: '您已经绑定了这个岗位',
  start: '去工作台',
} as const;
