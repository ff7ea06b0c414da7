/** What stands on papers besides the words of their templates. */
export const PAPER_SAYS = {
  signedBy: '签发人：',
  seal: '（盖章）',
  photos: '附：现场照片',
  reported: '报来时',
  answered: '办理后',
  noPhoto: '这张照片印不出来，请在小程序里看',
  story: '办理经过',
  further: '（续）',
  made: (day: string) => `${day} 制`,
  scan: '微信扫一扫\n查看办理情况',
  scanInside: '打开“格邻”小程序\n扫码查看办理情况',
  page: (page: number, pages: number) => (pages > 1 ? `第 ${page} 页　共 ${pages} 页` : ''),
} as const;
