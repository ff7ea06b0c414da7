/** 待办: what waits for me, by urgency and limit, live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { newest } from '../../../behaviors/joined';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { me } from '../../../store/session';
import { myDesks } from '../../../store/my-signals';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { w } from '../words/todo';
import { isFilter, present, type TodoFilter, type TodoState } from './todo.view';

const FILTER = 'todo.filter';

const page = (cursor?: string) => call('matter', 'todo', { ...(cursor && { cursor }) });

const stage = staged(
  (): TodoState => ({
    phase: 'loading',
    failure: undefined,
    rows: [],
    verify: [],
    asks: [],
    helps: [],
    pages: 1,
    cursor: undefined,
    more: 'idle',
    filter: 'all',
    office: false,
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks, minute: 'drawn' }),

  onLoad() {
    const kept: unknown = wx.getStorageSync(FILTER);
    stage(this).change({ filter: isFilter(kept) ? kept : 'all' });
    this.goLive();
    void this.knowMe();
  },

  /** Departments have chips of their own; without an answer the others do. */
  async knowMe() {
    const mine = await me().catch(() => undefined);
    stage(this).change({ office: mine?.member?.posts.some(({ department }) => department) === true });
  },

  /** As many pages as were open, so that what is done disappears wherever it stood. */
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { first, rows, cursor } = await openPages(stage(this).state.pages, page, newest);
      const { verify, asks = [], helps = [] } = first;
      return { rows, verify, asks, helps, cursor, more: 'idle' as const, now: serverNow() };
    });
    if (there) this.signals?.start();
  },

  onReachBottom() {
    return nextPage(stage(this), page, newest);
  },

  onTailTap() {
    void this.onReachBottom();
  },

  onFilterChoose(event: WechatMiniprogram.CustomEvent<{ value: TodoFilter }>) {
    wx.setStorageSync(FILTER, event.detail.value);
    stage(this).change({ filter: event.detail.value });
  },

  onShowAllTap() {
    wx.removeStorageSync(FILTER);
    stage(this).change({ filter: 'all' });
  },

  onRowOpen(event: WechatMiniprogram.CustomEvent<{ matter: string }>) {
    wx.navigateTo({ url: `/pages/matter/matter?id=${event.detail.matter}&as=member` });
  },

  onActionDone() {
    void this.refetch();
  },
});
