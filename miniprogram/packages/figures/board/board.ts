/** 指挥大屏: how things stand on a desk now, for the wall and for the phone; numbers only. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { live } from '../../../behaviors/live';
import { bring } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { choose } from '../../../store/behind-choice';
import { myDesks } from '../../../store/my-signals';
import { FAILURE_WORDS } from '../../../words/failures';
import type { BoardTile } from '@gelin/domain/phone';
import { phrases, w } from '../words/board';
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
  /** A place leads to its own board, the last ones to what is open in them. */
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const unit = String(event.currentTarget.dataset['unit']);
    const row = stage(this).state.board?.rows.find((each) => each.unit === unit);
    const url = row?.below
      ? `/packages/figures/board/board?desk=${unit}`
      : `/packages/desk/matters/matters?place=${unit}`;
    wx.navigateTo({ url });
  },
  /** A number leads to exactly its matters, as far as one may see them. */
  async onTileTap(event: WechatMiniprogram.TouchEvent) {
    const figure = event.currentTarget.dataset['key'] as BoardTile;
    const { board } = stage(this).state;
    if (!board || board.total[figure] === 0) return;
    try {
      const { name, ids = [] } = await call('office', 'board', { desk: board.desk, figure });
      choose({ title: phrases.behind(name, w[figure]), means: w.means[figure], count: ids.length, ids });
      wx.navigateTo({ url: '/packages/desk/behind/behind' });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
});
