/** What the page about oneself says, privacy in plain words included. */
export const ME_WORDS = {
  resident: '您是居民',
  residentNote: '报事不用登记，也不用填姓名',
  posts: '我的岗位',
  grid: '我的网格',
  gridNone: '还没有选',
  pick: '选择网格',
  change: '换网格',
  elder: '大字模式',
  elderNote: '字和按钮都变大，不用动画',
  privacy: '您的信息',
  kept: [
    '您说的话、照片和地点，会保存到事情办结归档。',
    '您是谁，和事情分开保存，平时谁也看不到。经办人确实需要看时，每一次都会记下来，您也能看到。',
    '电话号码、身份证号和人脸，除了经办人，别人看到的都是遮住的。',
    '您选的网格只存在这部手机里。不记录您去过哪里。',
  ],
  version: '版本',
} as const;
