/** What the page of one step says. */
export const w = {
  outcome: '结果怎么样',
  reason: '为什么不受理',
  result: '现场看下来怎么样',
  results: { pass: '办好了', fail: '没办好' },
  fields: {
    text: { label: '怎么办的', hint: '写清楚去看了什么、做了什么、以后怎样' },
    findings: { label: '初步调查情况', hint: '现场看到了什么，已经做了什么' },
    opinion: { label: '处理意见', hint: '希望上一级怎么办，为什么本级办不了' },
    elsewhere: { label: '可以去哪里办', hint: '写清楚地方、电话，让人少跑路' },
    note: { label: '补充说明', hint: '看到了什么（可以不写）' },
  },
  voice: '也可以说',
  writeOrSay: '请写几句，或者说几句',
  photos: '照片',
  photoNeeded: '这类事办好了要有照片，请拍一张现在的样子',
  photoOptional: '可以不放照片',
  preview: '报事人会看到',
  previewEmpty: '写好以后，这里是报事人看到的样子',
  answered: '当时的答复',
  titles: { answer: '答复', escalate: '上报', proposeRefusal: '提请不受理', verify: '核查' },
  send: { answer: '发给报事人', escalate: '上报', proposeRefusal: '提请不受理', verify: '提交核查' },
  after: {
    answer: '发出后由别人核查是不是真的办好了',
    answerEnds: '发出后这件事就办结了',
    escalate: '上报后由上一级接着办，您还能看到进展',
    proposeRefusal: '由综治中心决定，现在还不会告诉报事人',
    verifyPass: '提交后这件事就办结了',
    verifyFail: '提交后退回去接着办',
  },
  photosWaiting: '照片还没有传好',
  voiceWaiting: '语音还没有传好',
  gone: '这件事刚有了新变化，现在不用这一步了',
  back: '回去看看',
};

/** What is said with a name or a number in it. */
export const phrases = {
  choose: (label: string) => `请选一下：${label}`,
  write: (label: string) => `请填写：${label}`,
  previewPhotos: (count: number) => `附照片 ${count} 张`,
  kept: (failure: string) => `${failure}。您写的都还在`,
};
