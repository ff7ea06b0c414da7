/** What is said of a line of the journal that does not hold. */
import type { Break } from '../journal/verify.ts';

export const BREAK_WORDS: Readonly<Record<Break | 'cutOff', string>> = {
  gap: '序号不连续，这一行缺失或重复',
  prev: '与上一行接不上',
  hash: '这一行被改动过',
  order: '同一事项的先后次序不对',
  eventGone: '这一行对应的记录不见了',
  event: '这一行与对应的记录不一致',
  salt: '对应记录的内容还在，但已无法证明没有被改动',
  commitment: '对应记录的内容、署名或时限被改动过',
  cutOff: '这里应当还有记录，末尾被截断',
};
