/** 宣传活动: the activities of my places, the latest first; a tap opens one, with what was put right in it. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { publicityLetters } from '../../../store/publicity.post';
import { recorded } from '../record';
import { w } from '../words/publicity';
import { BEFORE, present } from './publicities.view';

const stage = staged(() => BEFORE, present);
const FORM = '/packages/desk/publicity/publicity';

Page({
  data: { w, ...stage.first },
  ...loaded(stage),
  ...recorded(stage, {
    list: (cursor) => call('work', 'publicities', { cursor }),
    one: (id) => call('work', 'publicity', { id }),
  }),
  leave: undefined as (() => void) | undefined,
  /** Opened from a ledger: this one alone. */
  only: '',

  onLoad({ id = '' }: { readonly id?: string }) {
    this.only = id;
    this.leave = publicityLetters.onChange(() => {
      stage(this).change({ letters: publicityLetters.all() });
      if (publicityLetters.all().length === 0) void this.load();
    });
  },
  onUnload() {
    this.leave?.();
  },
  onShow() {
    stage(this).change({ letters: publicityLetters.all() });
    void this.load();
  },
  async fetched() {
    if (this.only) {
      const opened = await call('work', 'publicity', { id: this.only });
      return { rows: [opened], cursor: undefined, opened, now: serverNow() };
    }
    const { rows, cursor } = await call('work', 'publicities', {});
    return { rows, cursor, pages: 1, more: 'idle' as const, opened: null, now: serverNow() };
  },
  onChangeTap() {
    wx.navigateTo({ url: `${FORM}?id=${stage(this).state.opened?.id ?? ''}` });
  },
  onDropTap() {
    publicityLetters.dropFailed();
  },
  onActTap() {
    wx.navigateTo({ url: FORM });
  },
});
