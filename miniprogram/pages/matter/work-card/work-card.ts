/** The work on a matter beside its story: the board of a whistle, and what time was asked for. */
import { WORK_WORDS as w } from '../../../words/working';
import type { workOf } from './work-card.view';

Component({
  properties: {
    work: { type: Object, value: null as ReturnType<typeof workOf> },
  },
  data: { w },
});
