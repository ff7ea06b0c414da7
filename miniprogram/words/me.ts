/** What the page about oneself says, privacy in plain words included. */
export const ME_WORDS = {
  resident: '您是居民',
  residentNote: '报事不用登记，也不用填姓名',
  posts: '我的岗位',
  grid: '我的网格',
  gridNone: '还没有选',
  pick: '选择网格',
  changeGrid: '换网格',
  change: '换',
  mine: '和我有关的',
  reading: '看和听',
  elder: '大字模式',
  elderNote: '字和按钮都变大，首页只留几样，不用动画',
  aloud: '念给我听',
  aloudNote: '每页上面多一个按钮，把这一页念出来',
  dialect: '说什么话',
  dialects: { zh_CN: '普通话', zh_HK: '粤语', sichuanhua: '四川话' },
  work: '管理',
  publish: '发公告',
  publishNote: '告诉居民停水停电、防骗、活动',
  robots: '群机器人',
  robotsNote: '把群里的事项和汇总同时发到企业微信群',
  open: '打开',
  privacy: '您的信息',
  kept: [
    '您说的话、照片和地点，办结归档后保存一段时间，到期自动删除。',
    '只有您按下“按住说话”时才用麦克风，松开就停。录下的声音原样发给要听的人。',
    '您是谁，和事情分开保存。办事的人看到的只是“报事人”。',
    '话里的电话号码、身份证号、车牌、门牌室号，在工作群里是遮住的。照片里的拍摄位置会去掉。',
    '您选的网格只存在这部手机里。不记录您去过哪里。',
  ],
  data: '我的信息',
  dataNote: '看看留了什么，导出、更正或者删除',
  version: '版本',
} as const;

/** Sentences with somebody or something in them. */
export const ME_SAYS = {
  dialectNote: (name: string) => `您说话时，按${name}写成字`,
} as const;
