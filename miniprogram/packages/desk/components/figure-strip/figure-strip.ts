/** 手边的数 on a desk: figures of a day, week or month, how each is counted, and a way to exactly its matters. */
import type { HandFigure } from '@gelin/domain/phone';
import { call } from '../../../../api/call';
import { shownAnew } from '../../../../behaviors/loaded';
import { staged } from '../../../../behaviors/stage';
import { me } from '../../../../store/session';
import { w } from '../../words/figures';
import { choose } from '../../../../store/behind-choice';
import { BEFORE, present, type StripState } from './figure-strip.view';

const PERIOD = 'desk.period';
/** Who has to see to it that everything is with somebody. */
const ASKS = ['centreDirector', 'dispatcher', 'supervisor', 'clerk', 'admin'];

const stage = staged(() => BEFORE, present);

Component({
  /** There are figures of matters for this person. */
  properties: { counts: Boolean },
  data: { w, ...stage.first },
  lifetimes: {
    attached() {
      const kept: unknown = wx.getStorageSync(PERIOD);
      const period = (['today', 'week', 'month'] as const).find((one) => one === kept);
      if (period) stage(this).change({ period });
      void this.load();
    },
  },
  pageLifetimes: shownAnew(stage),
  methods: {
    async load() {
      const { period, desk } = stage(this).state;
      try {
        const posts = (await me()).member?.posts ?? [];
        const asks = posts.some(({ role }) => ASKS.includes(role));
        const [hand, { holders }] = await Promise.all([
          this.properties.counts ? call('matter', 'atHand', { period, ...(desk && { desk }) }) : undefined,
          asks ? call('matter', 'unheld', {}) : { holders: [] },
        ]);
        const now = stage(this).state;
        if (now.period !== period || now.desk !== desk) return;
        const opens = posts.some(({ role }) => role !== 'admin' && ASKS.includes(role));
        stage(this).change({ phase: 'ready', hand, unheld: holders, opens });
      } catch {
        stage(this).change({ phase: 'failed' });
      }
    },
    look(changes: Partial<StripState>) {
      stage(this).change({ ...changes, phase: 'loading' });
      void this.load();
    },
    onAgain() {
      if (stage(this).state.phase === 'failed') this.look({});
    },
    onPeriodChoose(event: WechatMiniprogram.CustomEvent<{ value: StripState['period'] }>) {
      wx.setStorageSync(PERIOD, event.detail.value);
      this.look({ period: event.detail.value });
    },
    onDeskChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.look({ desk: event.detail.value });
    },
    onFigureOpen(event: WechatMiniprogram.CustomEvent<{ figure: HandFigure }>) {
      const { hand, period } = stage(this).state;
      const row = hand?.figures.find(({ figure }) => figure === event.detail.figure);
      if (!row) return;
      const title = `${w.periods[period]} · ${w.names[row.figure]}`;
      choose({ ...row, title, means: w.means[row.figure] });
      wx.navigateTo({ url: '/packages/desk/behind/behind' });
    },
    onUnheldTap(event: WechatMiniprogram.TouchEvent) {
      const id = String(event.currentTarget.dataset['id']);
      if (stage(this).state.opens) wx.navigateTo({ url: `/packages/desk/matters/matters?holder=${id}` });
    },
  },
});
