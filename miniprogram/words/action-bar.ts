/** What the action bar says. */
import type { Action } from '@gelin/domain/phone';
import type { DirectAction } from '../components/action-bar/action-bar.view';

export const w = {
  more: '更多',
  moreLabel: '更多可以做的',
  think: '再想想',
  confirm: {
    confirmRefusal: {
      title: '同意不受理？',
      content: '报事人会看到原因，以及可以去哪里办。',
      confirm: '同意',
    },
    rejectRefusal: {
      title: '应当受理？',
      content: '这件事会交回去办理，办理时限现在开始计算。',
      confirm: '交回办理',
    },
  } as const satisfies Partial<Record<DirectAction, { title: string; content: string; confirm: string }>>,
  done: {
    accept: '已受理',
    sign: '已签收',
    fixOnSpot: '已办好',
    whistle: '已吹哨，各单位会收到通知',
    escalate: '已上报',
    proposeRefusal: '已提请，等综治中心决定',
    confirmRefusal: '已告诉报事人',
    rejectRefusal: '已交回办理',
    answer: '已答复',
    verify: '核查已记录',
    look: '已记录，报事人看得到',
    entrust: '已委托',
  } as const satisfies Partial<Record<Action, string>>,
};

/** What is said with a name or a number in it. */
export const phrases = {
  numbered: (no: string) => `已受理，编号 ${no}`,
};
