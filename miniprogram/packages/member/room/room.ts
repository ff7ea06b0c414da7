/** 群里的人和公告: who sits in a group by post, what is pinned, finding something again, and keeping it quiet. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { dial } from '../../../api/phone-call';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { forgetSeats, seatsOf } from '../seats';
import { w } from '../words/room';
import { present, type LeadView, type RoomPageState } from './room.view';

const stage = staged(
  (): RoomPageState => ({
    phase: 'loading',
    failure: '',
    seats: null,
    muted: false,
    pins: [],
    search: null,
    now: serverNow(),
  }),
  present,
);

Page({
  data: { w, ...stage.first },
  group: '',
  words: '',

  onLoad(query: { id?: string }) {
    this.group = query.id ?? '';
    void this.load();
  },

  async load() {
    try {
      const { group } = this;
      const [seats, feed] = await Promise.all([seatsOf(group), call('group', 'feed', { group })]);
      wx.setNavigationBarTitle({ title: feed.group.name });
      const { muted } = seats;
      stage(this).change({ phase: 'ready', seats, muted, pins: feed.pins ?? [], now: serverNow() });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },

  onWordsInput(event: WechatMiniprogram.Input) {
    this.words = event.detail.value;
  },
  onSearchTap() {
    const words = this.words.trim();
    if (words === '') return;
    stage(this).change({ search: { words, rows: [], cursor: undefined, state: 'searching', failure: '' } });
    void this.search();
  },
  onMoreTap() {
    void this.search();
  },
  onSearchCloseTap() {
    stage(this).change({ search: null });
  },
  /** What follows what was found already. */
  async search() {
    const { search } = stage(this).state;
    if (!search) return;
    const { words, cursor, rows } = search;
    stage(this).change({ search: { ...search, state: 'searching' } });
    try {
      const page = await call('group', 'search', { group: this.group, words, ...(cursor && { cursor }) });
      // Something else was looked for meanwhile.
      if (stage(this).state.search?.words !== words) return;
      const found = { words, rows: [...rows, ...page.rows], cursor: page.cursor, failure: '' };
      stage(this).change({ search: { ...found, state: 'found' }, now: serverNow() });
    } catch (thrown) {
      const failure = FAILURE_WORDS[failureCode(thrown)];
      stage(this).change({ search: { ...search, state: 'failed', failure } });
    }
  },

  /** Back into the feed, to where it stands. */
  onLeadTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    const { found, pins } = present(stage(this).state);
    const lead = [...found, ...pins].find((one: LeadView) => one.id === id);
    if (!lead) return;
    this.getOpenerEventChannel().emit?.('found', { id, at: lead.at });
    wx.navigateBack();
  },

  onCallTap(event: WechatMiniprogram.TouchEvent) {
    dial(String(event.currentTarget.dataset['phone']));
  },

  /** The switch turns at once, and back where it did not get through. */
  async onMuteChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    const muted = event.detail.value;
    stage(this).change({ muted });
    try {
      await call('group', 'mute', { group: this.group, muted });
      forgetSeats(this.group);
    } catch (thrown) {
      stage(this).change({ muted: !muted });
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
});
