/** 分拨: what waits for the centre, each given on with one tap, or several at once; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { newest } from '../../../behaviors/joined';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/triage';
import { changing } from './triage.change';
import { settling } from './triage.ask';
import { sorting } from './triage.sort';
import { present, type TriageState } from './triage.view';

const stage = staged(
  (): TriageState => ({
    phase: 'loading',
    failure: undefined,
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
    const there = await bring(stage(this), async () => {
      const { first, rows, cursor } = await openPages(stage(this).state.pages, page, newest);
      const { asks = [], grave = [] } = first;
      const { works, selected } = stage(this).state;
      const there = new Set([...rows, ...asks, ...grave].map(({ matter }) => matter));
      const going = Object.entries(works).filter(([id, { is }]) => there.has(id) && is !== 'done');
      return {
        rows,
        asks,
        grave,
        cursor,
        more: 'idle' as const,
        now: serverNow(),
        works: Object.fromEntries(going),
        selected: selected?.filter((id) => there.has(id)),
      };
    });
    if (there) this.signals?.start();
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
