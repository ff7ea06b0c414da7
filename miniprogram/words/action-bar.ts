/** What the action bar says. */
import type { DirectAction, MemberAction } from '../components/action-bar/action-bar.view';

export const w = {
  more: '更多',
  moreLabel: '更多可以做的',
  further: '还有别的…',
  think: '再想想',
  fixing: '正在办结…',
  /** Said once on each phone: there is no way back. */
  fixOnce: {
    title: '拍一张就办结',
    content: '拍下办好后的样子，拍完这件事就办结，报事人会看到照片，不能撤回。想写几句，先点开这件事。',
    confirm: '去拍照',
  },
  fixed: '已办好，报事人会看到照片',
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
    resume: {
      title: '继续办理？',
      content: '时限从现在接着算。',
      confirm: '继续办理',
    },
    unmerge: {
      title: '不是同一件事？',
      content: '取消合并后单独办理，重新受理，报事人会看到。',
      confirm: '取消合并',
    },
  } as const satisfies Partial<Record<DirectAction, { title: string; content: string; confirm: string }>>,
  done: {
    accept: '已受理',
    fixOnSpot: '已办好',
    escalate: '已上报',
    proposeRefusal: '已提请，等综治中心决定',
    confirmRefusal: '已告诉报事人',
    rejectRefusal: '已交回办理',
    route: '已改派',
    recategorise: '类别已改',
    relocate: '地点已改',
    split: '已拆成两件',
    dispatch: '已分派',
    handDown: '已下派',
    sign: '已签收',
    sendBack: '已退回综治中心',
    log: '已记下',
    transfer: '已交办',
    assist: '已请他们协办',
    whistle: '已吹哨，各单位会收到通知',
    arrive: '到场时间已记下',
    askReporter: '已发给报事人',
    askTime: '已申请，时限照走，等综治中心定',
    refuseTime: '已告诉承办单位',
    suspend: '已停表',
    resume: '接着计时',
    extend: '已延期',
    raise: '已上报区县',
    comeBack: '接着办理',
    order: '整改期限已定，到日子会提醒您复查',
    recheck: '复查已记下',
    answer: '已答复',
    verify: '核查已记录',
    spotCheck: '抽查已记录',
    // Said beside the contact itself.
    look: '',
    merge: '已合并',
    unmerge: '已取消合并',
    supervise: '已发出督办',
    reportBack: '已回复',
    raiseSeverity: '等级已提高',
    lowerSeverity: '等级已降低',
    object: '已申请，等审定',
    decideObjection: '已审定',
    entrust: '已委托',
  } as const satisfies Record<MemberAction, string>,
};

/** What is said with a name or a number in it. */
export const phrases = {
  numbered: (no: string) => `已受理，编号 ${no}`,
};
