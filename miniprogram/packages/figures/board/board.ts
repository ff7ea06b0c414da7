/** 指挥大屏: how things stand on a desk now, for the wall and for the phone; numbers only. */
import { call } from '../../../api/call';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { myDesks } from '../../../store/my-signals';
import { w } from '../words/board';
import { BEFORE, present, type BoardState } from './board.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  // What falls due does so by itself, and what moves in a grid rings in its own groups alone.
  ...live(stage, { signals: myDesks, minute: 'asked' }),

  onLoad({ desk }: { readonly desk?: string }) {
    if (desk) stage(this).change({ desk });
    this.goLive();
  },
  async fetch() {
    const there = await bring(stage(this), async () => {
      const { desk, shapes } = stage(this).state;
      const board = await call('office', 'board', {
        ...(desk && { desk }),
        ...(!shapes && { shapes: true }),
      });
      return { board, shapes: shapes ?? board.shapes ?? [] };
    });
    if (there) this.signals?.start();
  },
  onModeChoose(event: WechatMiniprogram.CustomEvent<{ value: BoardState['mode'] }>) {
    stage(this).change({ mode: event.detail.value });
  },
  /** A place leads to what is open in it. */
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const unit = String(event.currentTarget.dataset['unit']);
    wx.navigateTo({ url: `/packages/desk/matters/matters?place=${unit}` });
  },
});
