/** What somebody reads who is invited to be an informant: what one does and does not do, in three sentences. */
export const JOIN_WORDS = {
  title: '做信息员',
  intro: [
    { icon: 'camera', text: '看到坏了、脏了、有危险，拍张照发给网格，就这一件事。' },
    { icon: 'secured', text: '不用去查谁、管谁、记谁家的事，也不要为拍照冒险。' },
    { icon: 'heart', text: '自愿帮忙，没有任务、没有排名，想退出随时退出。' },
  ],
  codeTitle: '邀请码',
  codeHint: '8 个字母和数字',
  codeAria: '输入邀请码',
  codeNote: '邀请码向您的网格长要',
  look: '下一步',
  looking: '正在看',
  name: '怎么称呼您？',
  nameHint: '比如：王秀兰',
  nameAria: '您的姓名',
  phone: '手机号（可以不填）',
  phoneHint: '只给网格长看',
  phoneAria: '您的手机号，可以不填',
  join: '加入',
  joining: '正在加入',
  nameMissing: '请写上怎么称呼您',
  already: '您已经是这里的信息员了',
  tip: '去拍照上报',
  other: '换一个邀请码',
} as const;

/** Sentences with somebody or something in them. */
export const JOIN_SAYS = {
  invited: (grid: string) => `请您做${grid}的信息员`,
  chief: (name: string) => `网格长 ${name}`,
  asksCode: (next: string) => `写上邀请码，再点“${next}”。邀请码向您的网格长要`,
  asksName: (next: string) => `写上怎么称呼您，手机号可以不填，再点“${next}”`,
  until: (when: string) => `${when} 前有效`,
} as const;
