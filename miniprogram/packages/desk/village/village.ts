/** 村级工作台: what is open, stuck and due by grid, whistles, tasks, what went up and came down; live while it is shown. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/village';
import { BEFORE, present } from './village.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...live(stage, { signals: myDesks }),
  unit: '',

  onLoad({ unit = '' }: { unit?: string }) {
    this.unit = unit;
    this.goLive();
  },
  async fetch() {
    const there = await bring(stage(this), async () => {
      const village = await call('work', 'village', this.unit ? { unit: this.unit } : {});
      return { village, now: serverNow() };
    });
    if (there) this.signals?.start();
  },
  onFigureTap(event: WechatMiniprogram.TouchEvent) {
    const { figure, grid } = event.currentTarget.dataset as { figure: string; grid?: string };
    const { unit } = present(stage(this).state);
    wx.navigateTo({
      url: `/packages/desk/behind/behind?unit=${unit}&figure=${figure}${grid ? `&grid=${grid}` : ''}`,
    });
  },
  onWhistleTap(event: WechatMiniprogram.TouchEvent) {
    const id = String(event.currentTarget.dataset['id']);
    wx.navigateTo({ url: `/pages/matter/matter?id=${id}&as=member` });
  },
  onTasksTap() {
    wx.navigateTo({ url: '/packages/desk/tasks/tasks?box=given' });
  },
  onMeetingsTap() {
    wx.navigateTo({ url: `/packages/desk/meetings/meetings?unit=${present(stage(this).state).unit}` });
  },
  async onOthersTap() {
    const others = stage(this).state.village?.others ?? [];
    // WeChat's sheet holds six.
    const shown = others.slice(0, 6);
    const picked = await wx
      .showActionSheet({ itemList: shown.map(({ name }) => name) })
      .catch(() => undefined);
    const other = picked && shown[picked.tapIndex];
    if (!other) return;
    this.unit = other.id;
    stage(this).change({ phase: 'loading' });
    void this.refetch();
  },
});
