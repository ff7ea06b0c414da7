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
// What falls due does so by itself, and what moves in a grid rings in its own groups alone.
const living = live(stage, { signals: myDesks, minute: 'asked' });
/** A wall does not go dark while the board is on it. */
const keepLit = (keepScreenOn: boolean) => void wx.setKeepScreenOn({ keepScreenOn, fail: () => undefined });

Page({
  data: { w, ...stage.first },
  ...living,

  onLoad({ desk }: { readonly desk?: string }) {
    if (desk) stage(this).change({ desk });
    this.goLive();
  },
  onShow() {
    this.shown();
    keepLit(true);
  },
  onHide() {
    living.onHide.call(this);
    keepLit(false);
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
  onDeskChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ desk: event.detail.value, shapes: undefined, phase: 'loading' });
    void this.refetch();
  },
  /** A place leads to its own board, what lies in none to what is open there. */
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const unit = String(event.currentTarget.dataset['unit']);
    const row = this.data.rows.find((each) => each.unit === unit);
    if (row?.below) wx.navigateTo({ url: `/packages/figures/board/board?desk=${unit}` });
    else if (row && row.open > 0) void this.behind('open', { unit, name: row.name });
  },
  /** A number leads to exactly its matters, as far as one may see them. */
  onTileTap(event: WechatMiniprogram.TouchEvent) {
    const figure = event.currentTarget.dataset['key'] as BoardTile;
    const { board } = stage(this).state;
    if (board && board.total[figure] > 0) void this.behind(figure);
  },
  async behind(figure: BoardTile, row?: { readonly unit: string; readonly name: string }) {
    const { board } = stage(this).state;
    if (!board) return;
    try {
      const asked = { desk: board.desk, figure, ...(row && { unit: row.unit }) };
      const { name, ids = [] } = await call('office', 'board', asked);
      const title = phrases.behind(row ? `${name} ${row.name}` : name, w[figure]);
      choose({ title, means: w.means[figure], count: ids.length, ids });
      wx.navigateTo({ url: '/packages/desk/behind/behind' });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
});
