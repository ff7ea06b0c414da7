/** What somebody reads who takes a step on their own matter: adding, pressing, withdrawing, reopening. */

export const OWN_WORDS = {
  // 问报事人
  askTitle: '想问问您',
  askLabel: '写下您的回答',
  askHint: '知道多少说多少，也可以直接说话、拍照',
  askSend: '回复',
  // 补充
  add: '补充情况',
  addNote: '有新情况、新照片，随时可以加',
  addLabel: '写下要补充的',
  addHint: '例如：具体在哪里，又有什么变化',
  addSend: '发过去',
  added: '已经加上，经办的人会看到',
  close: '收起',
  // 催办
  urge: '催一催',
  urgeNote: '每天可以催一次，会提醒经办的人和上一级',
  urged: '已经催了',
  // 撤回
  withdraw: '不用办了',
  withdrawNote: '撤回这件事',
  withdrawHazardNote: '您可以不再跟进，隐患会继续处理',
  withdrawTitle: '不用办了？',
  withdrawAsk: '撤回以后这件事就不再办了。以后还有，可以再报。',
  withdrawHazardAsk: '这是安全隐患，您不再跟进，也会有人继续处理。',
  withdrawYes: '撤回',
  withdrawHazardYes: '不再跟进',
  think: '再想想',
  withdrawn: '已经撤回',
  left: '您不再跟进，隐患会继续处理',
  // 重办
  reopen: '没办好，请重办',
  reopenTitle: '还没办好？',
  reopenLabel: '写下哪里没办好',
  reopenHint: '现在是什么样子，哪里没办好',
  reopenSend: '请重办',
  reopened: '已经退回去重办',
  finalTitle: '还不满意，还有这些办法',
  finalNote: '这件事已经重办过两次，这里不能再退回了。',
  reopenLate: '办结七天以后不能重办了。情况又出现的，请再报一次。',
  reasonMissing: '请写一句哪里没办好',
  wordsMissing: '写几句、说几句，或者放一张照片',
  photosWaiting: '照片还没有准备好',
  // 等网络
  kept: '先记下了，会自己发出去',
  waits: '等网络，会自己发出去',
  going: '正在发出去',
  stopped: '点这里看怎么办',
  letters: { add: '补充', reopen: '请重办', rate: '评价', urge: '催一催', withdraw: '不用办了' },
  letterMoves: '改上门时间',
  onlyPicture: '照片或语音',
  ways: { rewrite: '改一改，再发', report: '用这些话另报一件', remove: '拿掉' },
  filesWaiting: '照片、语音还在上传。现在发，传好就一起走',
} as const;

/** Sentences with somebody or something in them. */
export const OWN_SAYS = {
  kept: (failure: string) => `${failure}。您写的都还在`,
  failed: (failure: string) => `${failure}。没有做成，可以再点一次`,
  letter: (what: string, words: string) => (words ? `${what}：${words}` : what),
  urgedAt: (when: string) => `${when} 催过了，明天可以再催`,
  reopenFirst: (to: string, until: string) => `会退回给${to}重办。${until} 前可以提`,
  reopenSecond: (to: string, until: string) => `这次会交给上一级：${to}。${until} 前可以提`,
} as const;
