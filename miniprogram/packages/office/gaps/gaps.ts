/** What a figure of posts and people counts: each leads to where it is put right, and is gone from here afterwards. */
import type { GapRow } from '@gelin/contract/staff';
import type { StaffingFigure } from '@gelin/domain/phone';
import { call } from '../../../api/call';
import { loaded } from '../../../behaviors/loaded';
import { nextPage, openPages } from '../../../behaviors/next-page';
import { staged } from '../../../behaviors/stage';
import { w } from '../words/gaps';
import { BEFORE, present } from './gaps.view';

const stage = staged(() => BEFORE, present);
const pageOf = (figure: StaffingFigure) => (cursor?: string) =>
  call('people', 'gaps', { figure, ...(cursor && { cursor }) });
const joined = (known: readonly GapRow[], arriving: readonly GapRow[]) => [...known, ...arriving];

Page({
  data: { w, ...stage.first },
  ...loaded(stage),

  onLoad({ figure }: { figure: StaffingFigure }) {
    stage(this).change({ figure });
  },
  async fetched() {
    const { figure, pages } = stage(this).state;
    const { rows, cursor } = await openPages(pages, pageOf(figure), joined);
    return { rows, cursor, more: 'idle' as const };
  },
  onReachBottom() {
    return nextPage(stage(this), pageOf(stage(this).state.figure), joined);
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
