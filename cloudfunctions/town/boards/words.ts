/** What stands on boards and cards besides what a town says itself. */
export const BOARD_WORDS = {
  title: '网格公示牌',
  standIn: '暂时负责',
  office: '值班室',
  duty: '网格长暂缺，有人值班',
  bounds: '管哪里',
  near: '附近有',
  hours: '在哪里、什么时候找得到',
  duties: '网格长做什么',
  way: '您报的事这样办',
  scan: '微信扫一扫\n找网格长，也能报事',
  scanShort: '微信扫一扫，找我报事',
  scanInside: '打开“格邻”小程序\n点“扫码”',
  supervision: '监督电话',
  danger: '有危险先打电话：匪警 110　火警 119　急救 120',
  made: (day: string) => `${day} 制作`,
} as const;
