/** What the centre's list says. */
import type { TriageReason } from '@gelin/domain/phone';
import type { SheetKind } from '../triage/triage.choices';
import type { SectionKey } from '../triage/triage.view';

export const w = {
  sections: { arrived: '新到的', refusal: '不予受理，要定的', returned: '退回来的' } satisfies Record<
    SectionKey,
    string
  >,
  notes: {
    arrived: '看一看拟定的，对的就一键分派',
    refusal: '下面提请不受理，请定是不是应当受理',
    returned: '部门说不归他们办，请另派；退回两次的要指定承办',
  } satisfies Record<SectionKey, string>,
  grave: '重大隐患，建议挂牌督办',
  graveWhy: '安全检查查出来的；挂牌后承办的人马上收到，要回复',
  placard: '挂牌督办',
  placarded: '已挂牌督办',
  asks: '申请时间，等我定的',
  asksWhy: '同意就照申请的给；定之前时限照走',
  grant: '同意',
  refuse: '不同意，说明原因',
  granting: '正在办…',
  granted: '已同意',
  why: {
    refusal: '提请不受理',
    held: '同一人最近三件都不是要办的事，先看一看',
    sentBack: '部门退回',
    restricted: '只有中心能看的事',
    unplaced: '没有找到地点',
    escalated: '下级上报',
    ticket: '工单',
    routed: '转来请中心定',
    arrived: '等中心受理',
  } satisfies Record<TriageReason, string>,
  facts: { place: '地点', category: '类别', severity: '等级', target: '交给' } satisfies Record<
    SheetKind,
    string
  >,
  sheets: {
    place: '在哪个网格',
    category: '是哪一类',
    severity: '有多急',
    target: '交给谁办',
  } satisfies Record<SheetKind, string>,
  none: '请选',
  unplaced: '没有地点',
  otherPlace: '都不是，另外找地点',
  otherCategory: '都不是，看全部类别',
  otherTarget: '都不是，看全部部门',
  reason: '为什么改',
  reasons: ['按内容判断', '电话核实过', '现场看过', '报事人更正'],
  toGrid: '分拨到网格',
  select: '一起办几件',
  leave: '不选了',
  all: '全选',
  dispatchAll: '一起分派',
  acceptAll: '一起受理',
  selectLabel: '选几件一起办',
  empty: '没有等中心处理的事。\n有新到的会自动出现在这里。',
  more: '往上滑看更多',
  moreFailed: '没取到，再往上滑试一次',
  loadingMore: '正在加载…',
  end: '都在这里了',
  accept: '先受理',
  dispatch: '受理并分派',
  dispatchOnly: '分派',
  assign: '指定承办',
  give: '交给网格',
  again: '再试一次',
  noTarget: '请先选交给谁',
  unchanged: '和现在一样，没有改动',
  accepting: '正在受理…',
  dispatching: '正在分派…',
  changing: '正在改…',
};

/** What is said with a name or a number in it. */
export const phrases = {
  target: (name: string, away: boolean) => (away ? `${name}（现在都不在，也没人代）` : name),
  count: (count: number) => `${count} 件`,
  done: (name: string) => `已交给${name}`,
  accepted: (no: string) => `已受理，编号 ${no}`,
  same: (count: number) => `像是同一件的还有 ${count} 件，看看要不要合并`,
  by: (when: string) => `受理后最晚 ${when} 前办结`,
  fact: (name: string, value: string) => `${name}：${value}`,
  landmark: (name: string, landmark: string) => `${name}（说到${landmark}）`,
  selected: (count: number) => `选了 ${count} 件`,
  progress: (done: number, of: number) => `正在办 ${done}/${of}`,
  told: (done: number, failed: number) =>
    failed === 0 ? `${done} 件都办好了` : `办好 ${done} 件，${failed} 件没办成，原因写在下面`,
  elsewhere: (reason: string, where: string) => `${reason}；请他去：${where}`,
};
