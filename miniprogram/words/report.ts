/** What the report page says. */
export const REPORT_WORDS = {
  text: '什么事？',
  textHint: '比如：巷口路灯不亮两天了，晚上看不见路',
  textAria: '写下是什么事',
  photos: '拍张照片更清楚（可以不拍）',
  place: '在哪里？',
  spotHint: '比如：北街菜市场后门',
  spotAria: '说说具体位置',
  pick: '选网格',
  change: '换地方',
  noPlace: '还没有选。不选也能报，镇综治中心会帮忙找',
  check: '看看对不对',
  next: '下一步',
  back: '上一步',
  send: '发送',
  sending: '正在发送',
  photosWaiting: '照片还在上传，传完就能发送',
  photosFailed: '有照片没传上去，点照片重传，或者删掉',
  asking: '正在看该找谁',
  unasked: '网络不好也可以先写好',
  restricted: '这类事保密办理，只有镇综治中心能看到',
  urgentTitle: '有危险，先打电话',
  urgentNote: '打完电话，再在下面把事情发给网格。',
  danger: '着火、伤人、燃气泄漏，先打 119、110、120',
  calls: [
    { phone: '110', name: '报警', icon: 'secured' },
    { phone: '119', name: '火警', icon: 'error-triangle' },
    { phone: '120', name: '急救', icon: 'heart' },
  ],
  sentTitle: '已经发出去了',
  follow: '看进展',
  keptTitle: '先记下了',
  kept: '现在没有网络。网一通，它就自己发出去，不用再写',
  mine: '去我的事项看看',
  another: '再报一件',
} as const;

/** Sentences with somebody or something in them. */
export const REPORT_SAYS = {
  goesTo: (holder: string) => `会先交给${holder}`,
  nature: (nature: string, category: string) => `${nature} · ${category}`,
  sentTo: (holder: string) => `${holder}已经收到`,
} as const;
