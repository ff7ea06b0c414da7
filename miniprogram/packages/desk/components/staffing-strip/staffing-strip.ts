/** What still has to be put right about posts and people, on the desk of whoever administers the town. */
import type { StaffingFigure } from '@gelin/domain/phone';
import { call } from '../../../../api/call';
import { shownAnew } from '../../../../behaviors/loaded';
import { staged } from '../../../../behaviors/stage';
import { w } from '../../words/staffing';
import { BEFORE, present } from './staffing-strip.view';

const stage = staged(() => BEFORE, present);

Component({
  data: { w, ...stage.first },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  pageLifetimes: shownAnew(stage),
  methods: {
    async load() {
      try {
        const { figures } = await call('people', 'staffing', {});
        stage(this).change({ phase: 'ready', figures });
      } catch {
        stage(this).change({ phase: 'failed' });
      }
    },
    onAgain() {
      stage(this).change({ phase: 'loading' });
      void this.load();
    },
    onFigureOpen(event: WechatMiniprogram.CustomEvent<{ figure: StaffingFigure }>) {
      wx.navigateTo({ url: `/packages/office/gaps/gaps?figure=${event.detail.figure}` });
    },
  },
});
