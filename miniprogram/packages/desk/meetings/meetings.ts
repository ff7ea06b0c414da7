/** 碰头会: chooses from what is stuck, begins a meeting, and keeps those before. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { nextPage } from '../../../behaviors/next-page';
import { loaded } from '../../../behaviors/loaded';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { w } from '../words/meetings';
import { BEFORE, present } from './meetings.view';

/** A meeting takes no more at once. */
const MOST = 20;
const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...loaded(stage),
  unit: '',
  key: '',

  onLoad({ unit = '' }: { unit?: string }) {
    this.unit = unit;
    this.key = newKey();
  },
  async fetched() {
    const { unit, rows, cursor } = await call('work', 'meetings', this.unit ? { unit: this.unit } : {});
    this.unit = unit;
    const stuck = (await call('work', 'villageMatters', { unit, figure: 'stuck' })).rows;
    const chosen = stuck.map(({ matter }) => matter).join(',');
    return { rows, cursor, pages: 1, more: 'idle' as const, stuck, chosen, now: serverNow() };
  },
  onChosen(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ chosen: event.detail.value });
  },
  async onStartAct() {
    if (stage(this).state.starting) return;
    stage(this).change({ starting: true, refusal: '' });
    try {
      const matters = stage(this).state.chosen.split(',').filter(Boolean).slice(0, MOST);
      const { id } = await call('work', 'openMeeting', { key: this.key, unit: this.unit, matters });
      this.key = newKey();
      stage(this).change({ starting: false });
      this.open(id);
    } catch (thrown) {
      stage(this).change({ starting: false, refusal: FAILURE_WORDS[failureCode(thrown)] });
    }
  },
  onOpenTap(event: WechatMiniprogram.TouchEvent) {
    this.open(String(event.currentTarget.dataset['id']));
  },
  open(id: string) {
    wx.navigateTo({ url: `/packages/desk/meeting/meeting?id=${id}` });
  },
  onReachBottom() {
    void this.onMoreTap();
  },
  async onMoreTap() {
    await nextPage(
      stage(this),
      (cursor) => call('work', 'meetings', { unit: this.unit, cursor }),
      (known, arriving) => [...known, ...arriving],
    );
  },
});
