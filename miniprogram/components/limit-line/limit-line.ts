/** By when: the limit of a running clock, which turns with the minutes by itself. */
import type { Clock } from '@gelin/domain/phone';
import { followsMinute } from '../../behaviors/minute';
import { limitView, type LimitView } from './limit-line.view';

Component({
  behaviors: [followsMinute()],
  properties: {
    /** A `Clock` or null. */
    clock: { type: Object, value: null as unknown as Clock },
  },
  data: { limit: null as LimitView | null },
  observers: {
    'clock, now'(clock: Clock | null, now: number) {
      if (now > 0) this.setData({ limit: limitView(clock, now) });
    },
  },
});
