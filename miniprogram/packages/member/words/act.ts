/** What the page of one step says. */
export const w = {
  voice: '也可以说',
  writeOrSay: '请写几句，或者说几句',
  photos: '照片',
  photoNeeded: '这类事办好了要有照片，请拍一张现在的样子',
  photoOptional: '可以不放照片',
  preview: '报事人会看到',
  previewEmpty: '写好以后，这里是报事人看到的样子',
  answerEnds: '发出后这件事就办结了',
  goesBack: '提交后退回去接着办',
  quotes: {
    answered: '当时的答复',
    objected: '申请的理由',
    ordered: '督办的要求',
  },
  pickPlace: '选地点',
  pickOther: '换一个地方',
  goesTo: '发给报事人',
  check: '说这条就是答复，报事人会看到下面这些',
  templates: '常用的话',
  photosWaiting: '照片还没有传好',
  voiceWaiting: '语音还没有传好',
  film: '也可以拍一段视频',
  takeFilm: '拍视频，或从相册选',
  filmWaiting: '视频还没有传好',
  gone: '这件事刚有了新变化，现在不用这一步了',
  back: '回去看看',
};

/** What is said with a name or a number in it. */
export const phrases = {
  choose: (label: string) => `请选一下：${label}`,
  write: (label: string) => `请填写：${label}`,
  previewFiles: (photos: number, film: boolean) =>
    [...(photos > 0 ? [`附照片 ${photos} 张`] : []), ...(film ? ['附视频'] : [])].join('，'),
  kept: (failure: string) => `${failure}。您写的都还在`,
};
