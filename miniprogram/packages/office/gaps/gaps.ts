/** What a figure of posts and people counts: each leads to where it is put right, and is gone from here afterwards. */
import { call } from '../../../api/call';
import { loaded } from '../../../behaviors/loaded';
import { nextPage } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import type { StaffingFigure } from '@gelin/domain/phone';
import { w } from '../words/gaps';
import { BEFORE, present } from './gaps.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...loaded(stage),

  onLoad({ figure }: { figure: StaffingFigure }) {
    stage(this).change({ figure });
  },
  async fetched() {
    const { rows, cursor } = await call('people', 'gaps', { figure: stage(this).state.figure });
    return { rows, cursor, more: 'idle' as const };
  },
  onReachBottom() {
    const { figure } = stage(this).state;
    return nextPage(
      stage(this),
      (cursor) => call('people', 'gaps', { figure, cursor }),
      (known, arriving) => [...known, ...arriving],
    );
  },
  onTailTap() {
    void this.onReachBottom();
  },
  onRowTap(event: WechatMiniprogram.TouchEvent) {
    const row = stage(this).state.rows.find(({ id }) => id === event.currentTarget.dataset['id']);
    if (!row) return;
    const office = row.department === undefined ? '' : `&department=${row.department}`;
    wx.navigateTo({ url: `/packages/office/staff/staff?unit=${row.unit}${office}` });
  },
});
