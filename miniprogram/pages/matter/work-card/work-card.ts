/** The work on a matter beside its story: 挂牌督办, the board of a whistle, and what time was asked for. */
import { failureCode } from '../../../api/failure';
import { take } from '../../../components/action-bar/action-bar.step';
import { movedOn } from '../../../components/action-bar/action-bar.view';
import { FAILURE_WORDS } from '../../../words/failures';
import { PLACARD, WORK_WORDS as w } from '../../../words/working';
import type { workOf } from './work-card.view';

Component({
  properties: {
    work: { type: Object, value: null as unknown as NonNullable<ReturnType<typeof workOf>> },
  },
  data: { w, ordering: false },
  methods: {
    async onPlacardTap() {
      const { work, ordering } = this.data;
      if (ordering) return;
      this.setData({ ordering: true });
      try {
        this.triggerEvent('done', await take(PLACARD, work.id, work.seq));
      } catch (thrown) {
        const code = failureCode(thrown);
        wx.showToast({ title: FAILURE_WORDS[code], icon: 'none' });
        if (movedOn(code) || code === 'unchanged') this.triggerEvent('stale');
      } finally {
        this.setData({ ordering: false });
      }
    },
  },
});
