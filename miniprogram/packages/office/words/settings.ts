/** What the pages of the town's settings say. */
import { TAIL } from './tail';

export const w = {
  log: '改动记录',
  logNote: '谁改了什么，可以撤销',
  why: '为什么改（可以不写）',
  whyHint: '会写进改动记录',
  save: '保存',
  saving: '正在保存',
  saved: '保存好了，一分钟内各处生效',
  same: '没有改动',
  remove: '删除',
  removeTitle: '删除这一条？',
  removeNote: '以后可以在改动记录里撤销。',
  removed: '删除了',
  stale: '有人刚改过设置，已经换成最新的，请再改一次',
  empty: '还没有。',
  logEmpty: '还没有改过。',
  undo: '撤销这次改动',
  undoTitle: '撤销这次改动？',
  undoNote: '改回原来的样子，也会记下来。',
  undone: '撤销了',
  ...TAIL,
} as const;

/** What is said with a name or a number in it. */
export const phrases = {
  version: (version: number, by: string, when: string) => `第 ${version} 版　${by}　${when}`,
};
