/** What was reported: it draws what `reportOf` makes of a matter. */
import type { reportOf } from './report-card.view';

Component({
  properties: {
    report: { type: Object, value: null as ReturnType<typeof reportOf> | null },
  },
});
