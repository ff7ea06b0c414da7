/** 分拨: what waits for the centre, each given on with one tap, or several at once; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newest } from '../../../behaviors/joined';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/triage';
import { changing } from './triage.change';
import { settling } from './triage.ask';
import { sorting } from './triage.sort';
import { present, type TriageState } from './triage.view';

const stage = staged(
  (): TriageState => ({
    phase: 'loading',
    failure: '',
    rows: [],
    asks: [],
    grave: [],
    pages: 1,
    cursor: undefined,
    more: 'idle',
    now: serverNow(),
    works: {},
    targets: {},
    selected: undefined,
    batch: undefined,
    told: '',
    sheet: undefined,
  }),
  present,
);

const page = (cursor?: string) => call('matter', 'triage', { ...(cursor && { cursor }) });

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks, minute: 'drawn', rests: ({ batch }) => batch !== undefined }),
  ...changing(stage),
  ...sorting(stage),
  ...settling(stage),

  onLoad() {
    this.goLive();
  },

  async fetch() {
    const { pages, phase } = stage(this).state;
    try {
      const { first, rows, cursor } = await openPages(pages, page, newest);
      const { asks = [], grave = [] } = first;
      const { works, selected } = stage(this).state;
      const there = new Set([...rows, ...asks, ...grave].map(({ matter }) => matter));
      stage(this).change({
        phase: 'ready',
        rows,
        asks,
        grave,
        cursor,
        more: 'idle',
        now: serverNow(),
        works: Object.fromEntries(
          Object.entries(works).filter(([id, { is }]) => there.has(id) && is !== 'done'),
        ),
        selected: selected?.filter((id) => there.has(id)),
      });
      this.signals?.start();
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      if (phase === 'ready') wx.showToast({ title: failure, icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  onReachBottom() {
    return nextPage(stage(this), page, newest);
  },

  onTailTap() {
    void this.onReachBottom();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onSameTap(event: WechatMiniprogram.TouchEvent) {
    const row = stage(this).state.rows.find(({ matter }) => matter === event.currentTarget.dataset['matter']);
    if (!row) return;
    const ids = row.proposal.same.map(({ matter }) => matter).join(',');
    wx.navigateTo({ url: `/packages/desk/merge/merge?matter=${row.matter}&with=${ids}` });
  },

  onActionDone() {
    void this.refetch();
  },
});
