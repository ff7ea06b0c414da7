/** What is said of what waits on the phone to go out. */
export const OUTGOING_WORDS = {
  /** What stands in the timeline with files that came after the words. */
  added: '报事时的照片、录音，现在补上',
  follows: '刚才说的照片、录音，现在补上',
  waits: '等网络，会自己发出去',
  sending: '正在发出去，照片传好就一起走',
  weak: '网络很弱，正在再试',
  following: '话已经发出去了，照片、录音随后自己补上',
  joinWaits: '等网络，会自己加入“我也遇到”',
  tooMany: '今天说了好几件了，这一件还没发出，过一会儿会自己再发。急事请直接打网格长电话',
  rewrite: '没发出去，点这里改一改',
  filesStopped: '照片、录音没能补上，点这里看看',
  reportWithFiles: '用它们另报一件',
  joinStopped: '没能加入，点这里拿掉',
  joinStoppedDraft: '没能加入，点这里改为单独上报',
  reportInstead: '改为单独上报',
  joinStoppedTitle: '没能加入“我也遇到”',
  toTellTitle: '把号码告诉这位乡亲',
  told: '告诉了',
  replaceTitle: '正在写的那一件呢？',
  replaceContent: '您有一件还没写完。打开这一件，没写完的那件就没有了。',
  replace: '打开这件',
  position: '当时所在的位置',
  remove: '拿掉',
  keep: '先留着',
  behalf: '代报',
} as const;

export const OUTGOING_SAYS = {
  /** The number of what was brought for somebody (代报), as it is read out. */
  toTell: (number: string) => `已发出，号码 ${number}，请告诉这位乡亲。告诉了点这里`,
  toTellContent: (number: string) =>
    `号码 ${number}。凭它可以看进展、补充和评价。点“告诉了”，号码就从这部手机上拿掉。`,
  enclosed: (photos: number, voice: boolean, video: boolean) =>
    [photos > 0 ? `照片 ${photos} 张` : '', voice ? '语音' : '', video ? '视频' : '']
      .filter(Boolean)
      .join('、'),
} as const;
