/** 月度公开: what the centre made public of a month, for everybody; passed on as a page, taken along as a table. */
import { call } from '../../../api/call';
import { failureCode } from '../../../api/failure';
import { passOn, written } from '../../../api/documents';
import { staged } from '../../../behaviors/stage';
import { FAILURE_WORDS } from '../../../words/failures';
import { says, w } from '../words/public-month';
import { BEFORE, present } from './public-month.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },

  onLoad({ month = '' }: { readonly month?: string }) {
    stage(this).change({ month });
    void this.load();
  },
  async load() {
    try {
      const { state } = stage(this);
      const months =
        state.months.length > 0
          ? state.months
          : (await call('town', 'publicMonths', {})).rows.map((row) => row.month);
      const month = state.month || (months[0] ?? '');
      const told = month ? await call('town', 'publicMonth', { month }) : undefined;
      if (stage(this).state.month === state.month)
        stage(this).change({ phase: 'ready', months, month, told });
    } catch (thrown) {
      stage(this).change({ phase: 'failed', failure: failureCode(thrown) });
    }
  },
  onRetry() {
    stage(this).change({ phase: 'loading' });
    void this.load();
  },
  onMonthChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    stage(this).change({ month: event.detail.value, phase: 'loading', table: undefined });
    void this.load();
  },
  /** WeChat wants a tap of its own for passing a file on: the first fetches it. */
  async onCsvTap() {
    const { month, told, table } = stage(this).state;
    if (!told) return;
    const name = says.file(told.shown.town, month);
    try {
      if (table !== undefined) return await passOn(table, name);
      const { csv = '' } = await call('town', 'publicMonth', { month, csv: true });
      stage(this).change({ table: await written(name, csv) });
    } catch (thrown) {
      wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
    }
  },
  onShareAppMessage() {
    return {
      title: this.data.title,
      path: `/packages/resident/public-month/public-month?month=${this.data.month}`,
    };
  },
  onShareTimeline() {
    return { title: this.data.title, query: `month=${this.data.month}` };
  },
});
