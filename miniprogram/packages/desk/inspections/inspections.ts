/** 检查记录: campaigns that run, what was inspected in my places, newest first; a tap opens item by item. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { inspectionLetters } from '../../../store/inspection.post';
import { recorded } from '../record';
import { w } from '../words/inspection';
import { BEFORE, present } from './inspections.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...loaded(stage),
  ...recorded(stage, {
    list: (cursor) => call('work', 'inspections', { cursor }),
    one: (id) => call('work', 'inspection', { id }),
  }),
  leave: undefined as (() => void) | undefined,

  onLoad() {
    this.leave = inspectionLetters.onChange(() => {
      stage(this).change({ letters: inspectionLetters.all() });
      if (inspectionLetters.all().length === 0) void this.load();
    });
  },
  onUnload() {
    this.leave?.();
  },
  onShow() {
    stage(this).change({ letters: inspectionLetters.all() });
    void this.load();
  },
  async fetched() {
    const [{ rows, cursor }, { units, leads, campaigns }] = await Promise.all([
      call('work', 'inspections', {}),
      call('work', 'inspecting', {}),
    ]);
    return {
      rows,
      cursor,
      pages: 1,
      more: 'idle' as const,
      campaigns,
      leads: leads.length > 0,
      inspects: units.length > 0,
      now: serverNow(),
    };
  },
  onCampaignTap(event: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({
      url: `/packages/desk/campaign/campaign?id=${String(event.currentTarget.dataset['id'])}`,
    });
  },
  onBeginTap() {
    wx.navigateTo({ url: '/packages/desk/new-campaign/new-campaign' });
  },
  onDropTap() {
    inspectionLetters.dropFailed();
  },
  onActTap() {
    wx.navigateTo({ url: '/packages/desk/inspection/inspection' });
  },
});
