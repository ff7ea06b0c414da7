/** The matters behind a figure of a digest, exactly those, as they are now; page by page. */
import type { DigestPage } from '@gelin/contract/digest';
import { call } from '../../../api/call';
import { CallFailure, failureCode } from '../../../api/failure';
import { added } from '../../../behaviors/joined';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { oneAtATime } from '../../../behaviors/one-at-a-time';
import { w } from '../words/digest';
import { askedIn, BEFORE, present, titleOf, type Asked } from './digest.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  refetch: (): Promise<void> => Promise.resolve(),
  asked: undefined as Asked | undefined,

  onLoad(query: Record<string, string | undefined>) {
    this.asked = askedIn(query);
    stage(this).change({ figure: this.asked?.figure });
    wx.setNavigationBarTitle({ title: titleOf(stage(this).state) });
    this.refetch = oneAtATime(() => this.fetch());
  },

  /** What was done meanwhile shows when one comes back. */
  onShow() {
    void this.refetch();
  },

  /** As many pages as were open. */
  async fetch() {
    const { pages, phase } = stage(this).state;
    try {
      const { rows, last } = await openPages<DigestPage>(pages, (at) => this.page(at), added);
      const { slot, name, cursor, beyond = 0 } = last;
      stage(this).change({ phase: 'ready', slot, name, rows, cursor, beyond, more: 'idle' });
      wx.setNavigationBarTitle({ title: titleOf(stage(this).state) });
    } catch (thrown) {
      const failure = failureCode(thrown);
      if (phase === 'ready') wx.showToast({ title: FAILURE_WORDS[failure], icon: 'none' });
      else stage(this).change({ phase: 'failed', failure });
    }
  },

  async page(cursor: string | undefined): Promise<DigestPage> {
    if (!this.asked) throw new CallFailure('notFound');
    return call('group', 'digestMatters', { ...this.asked, ...(cursor && { cursor }) });
  },

  onReachBottom() {
    return nextPage(stage(this), (cursor) => this.page(cursor), added);
  },

  onTailTap() {
    void this.onReachBottom();
  },

  async onPullDownRefresh() {
    await this.refetch();
    wx.stopPullDownRefresh();
  },

  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.refetch();
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    const { matter } = event.detail;
    const row = stage(this).state.rows.find((one) => one.matter === matter);
    if (row?.opens === false) wx.showToast({ title: w.closedToYou, icon: 'none' });
    else wx.navigateTo({ url: `/pages/matter/matter?id=${matter}&as=member` });
  },
});
