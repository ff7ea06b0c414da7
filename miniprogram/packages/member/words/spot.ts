/** What hot spots say. */
import type { HotSpotFace } from '@gelin/domain/phone';

export const w = {
  confirm: '确认是一件事',
  split: '拆开',
  more: '看全部',
  choose: '选出不是这件事的，点一下勾选',
  take: '把选中的拆出去',
  cancel: '不拆了',
  confirmed: '已确认',
  splitDone: '已拆开，不会再自动并回来',
  gone: '这里的事已经拆开了，可以回到群里看',
  states: {
    proposed: '可能是同一件事',
    confirmed: '已确认是一件事',
    dissolved: '已拆开，不是一件事',
  } satisfies Record<HotSpotFace['state'], string>,
};

/** What is said with a number or a day in it. */
export const phrases = {
  title: (what: string, where: string) => [where, what].filter(Boolean).join(' · '),
  many: (count: number, open: number, since: string) =>
    `${since}起 ${count} 件${open < count ? `，还有 ${open} 件没办好` : ''}`,
  joined: (joined: number) => (joined > 0 ? `，另有 ${joined} 人也遇到` : ''),
  chosen: (count: number) => `已选 ${count} 件`,
};
